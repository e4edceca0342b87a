package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.testing.Toolkit;
import org.rollcall.kit.value.Answer;

/** Columns share the room of their table. */
class WidthsTest {
    private static final String LONG = "Words that are a good deal longer than their column";

    private final DataTable<String> table =
            new DataTable<>(
                    "widths",
                    "Widths",
                    List.of(
                            Column.text("words", "Words", 8, row -> row),
                            Column.number("length", "Length", 8, String::length)),
                    new Filters<>(row -> row),
                    "none");

    @Test
    void whatIsLeftGoesToWordsThatAreCut() throws Exception {
        Toolkit.onFx(
                () -> {
                    show(LONG, 1000);
                    double whole = column("words").getWidth();
                    assertTrue(whole > 12 * Ems.current(), () -> "" + whole);
                    assertEquals(8 * Ems.current(), column("length").getWidth());
                    show(LONG, 14 * Ems.current());
                    assertTrue(column("words").getWidth() < whole);
                    return null;
                });
    }

    @Test
    void whatHoldsLessGivesItAwayBeforeTheTableScrolls() throws Exception {
        Toolkit.onFx(
                () -> {
                    show("x", 12 * Ems.current());
                    assertTrue(sum() <= 12 * Ems.current());
                    show("x", 40 * Ems.current());
                    assertEquals(16 * Ems.current(), sum());
                    return null;
                });
    }

    @Test
    void figuresAreWholeHoweverNarrowTheTable() throws Exception {
        Toolkit.onFx(
                () -> {
                    show(LONG, 10);
                    var length = column("length");
                    length.setPrefWidth(1);
                    assertTrue(length.getWidth() >= length.getMinWidth());
                    assertTrue(length.getMinWidth() > Ems.current());
                    return null;
                });
    }

    @Test
    void whatTheUserChoseStays() throws Exception {
        Toolkit.onFx(
                () -> {
                    show(LONG, 1000);
                    node().resizeColumn(column("words"), -100);
                    double chosen = column("words").getWidth();
                    show(LONG, 1200);
                    assertEquals(chosen, column("words").getWidth(), 1);
                    assertEquals(
                            chosen, table.widths().own(column("words")) * Ems.current(), 0.001);
                    table.widths().restore(column("words"), 20);
                    assertEquals(20 * Ems.current(), column("words").getWidth(), 1);
                    return null;
                });
    }

    private void show(String row, double width) {
        table.show(new Answer.Known<>(List.of(row)));
        node().resize(width, 200);
    }

    private double sum() {
        return node().getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    private TableView<String> node() {
        return table.node();
    }

    private TableColumn<String, ?> column(String id) {
        return node().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
