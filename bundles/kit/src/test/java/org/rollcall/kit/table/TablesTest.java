package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.testing.ShownTexts;
import org.rollcall.kit.testing.Toolkit;
import org.rollcall.kit.value.Answer;

/** Tables say how their rows stand, and rows lead on. */
class TablesTest {
    private static final String NONE = "There are none";

    private final Filters<String> filters = new Filters<>(row -> row);
    private final List<String> opened = new ArrayList<>();

    @Test
    void thereAreNoneOnlyOnceThatIsKnown() throws Exception {
        Toolkit.onFx(
                () -> {
                    var table = table();
                    assertFalse(said(table).contains(NONE));
                    table.show(new Answer.Computing<>("Counting …", () -> 0.5, null));
                    assertFalse(said(table).contains(NONE));
                    table.show(new Answer.Computing<>("Counting …", () -> 0.5, List.of()));
                    assertFalse(said(table).contains(NONE), "nor what was so before");
                    table.show(new Answer.Failed<>("The dates are the wrong way round"));
                    assertEquals(List.of("The dates are the wrong way round"), said(table));
                    table.show(new Answer.Known<>(List.of()));
                    assertEquals(List.of(NONE), said(table));
                    return null;
                });
    }

    @Test
    void rowsThatFiltersHideAreNotDenied() throws Exception {
        Toolkit.onFx(
                () -> {
                    var table = table();
                    table.show(new Answer.Known<>(List.of("one", "two")));
                    filters.typedProperty().set("three");
                    assertEquals(
                            List.of(
                                    "Nothing matches the filters. Esc in the search field shows all."),
                            said(table));
                    return null;
                });
    }

    @Test
    void enterOpensTheChosenRow() throws Exception {
        Toolkit.onFx(
                () -> {
                    var table = table();
                    table.show(new Answer.Known<>(List.of("one", "two")));
                    table.open();
                    assertEquals(List.of(), opened);
                    table.select("two");
                    table.open();
                    assertEquals(List.of("two"), opened);
                    return null;
                });
    }

    @Test
    void theMenuOfFiltersHasHeadingsAndCountsAndStaysWhileSeveralAreTicked() throws Exception {
        Toolkit.onFx(
                () -> {
                    filters.offer(
                            List.of(
                                    new Filter<>("short", "Short ones", row -> row.length() == 3),
                                    new Filter<>(
                                            "group=A", "Group A", row -> row.startsWith("t"))));
                    var menu =
                            new FilterMenu<>("menu", filters, () -> List.of("one", "two", "three"));
                    var stage = new Stage();
                    stage.setScene(
                            new Scene(new javafx.scene.layout.StackPane(menu.node()), 400, 300));
                    stage.show();
                    menu.node().fire();
                    Window card =
                            Window.getWindows().stream()
                                    .filter(window -> window != stage)
                                    .findFirst()
                                    .orElseThrow();
                    var root = card.getScene().getRoot();
                    assertEquals(
                            List.of("Show only", "Short ones  (2)", "Group", "Group A  (2)"),
                            ShownTexts.of(root).stream().filter(text -> !text.isEmpty()).toList());
                    root.applyCss();
                    root.layout();
                    root.lookupAll(".filter-choice").forEach(box -> ((CheckBox) box).fire());
                    assertTrue(card.isShowing());
                    assertEquals(List.of("short", "group=A"), filters.ids());
                    card.hide();
                    stage.hide();
                    return null;
                });
    }

    private DataTable<String> table() {
        return new DataTable<>(
                        "table",
                        "Rows",
                        List.of(Column.text("row", "Row", 5, row -> row)),
                        filters,
                        NONE)
                .keyed(row -> row)
                .opening(opened::add);
    }

    private static List<String> said(DataTable<String> table) {
        return ShownTexts.of(table.node().getPlaceholder()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
