package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.testing.Toolkit;
import org.rollcall.kit.value.Answer;
import org.rollcall.workbench.api.Part;
import org.rollcall.workbench.api.Part.Deed;

/** What menus do with a table, and that they tell nothing while names are hidden. */
class TableDeedsTest {
    private static final String ADDRESS = "one@uni.ac.uk";

    private final HeldJobs jobs = new HeldJobs();
    private AttendanceContext context;
    private DataTable<String> table;
    private TableDeeds<String> deeds;

    @Test
    void rowsAreWrittenToWhoHaveAnAddress() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    int before = jobs.waiting();
                    table.select("two");
                    assertTrue(item("mail-one").isDisable());
                    assertEquals("E-mail … (no address in the notes)", item("mail-one").getText());
                    deeds.mail();
                    assertEquals(before, jobs.waiting());
                    table.select("one");
                    assertFalse(item("mail-one").isDisable());
                    deeds.mail();
                    assertEquals(before + 1, jobs.waiting(), "a job opens the mail program");
                    return null;
                });
    }

    @Test
    void nothingTellsWhoItIsWhileNamesAreHidden() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    table.select("one");
                    deeds.copyAddresses();
                    assertEquals(ADDRESS, Clipboard.getSystemClipboard().getString());
                    deeds.copyIds();
                    assertEquals("id-one", Clipboard.getSystemClipboard().getString());

                    Contexts.hideNames(context, true);
                    int before = jobs.waiting();
                    deeds.mail();
                    deeds.copyAddresses();
                    deeds.copySelected();
                    assertFalse(Clipboard.getSystemClipboard().getString().contains("uni.ac.uk"));
                    deeds.copyIds();
                    assertFalse(Clipboard.getSystemClipboard().getString().contains("id-one"));
                    assertEquals(before, jobs.waiting());
                    for (String id : List.of("mail-one", "table-copyId", "table-copyEmail")) {
                        assertTrue(item(id).isDisable(), id);
                        assertTrue(item(id).getText().endsWith("(names are hidden)"), id);
                    }
                    return null;
                });
    }

    @Test
    void theWindowsMenusFindTheTableWhileItHasRows() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    Part part = Part.of(table.node()).orElseThrow();
                    assertTrue(part.deed(Deed.PRINT).isPresent());
                    assertTrue(part.deed(Deed.SAVE_PICTURE).isEmpty());
                    part.deed(Deed.SELECT_ALL).orElseThrow().run();
                    assertEquals(2, deeds.chosen().size());
                    assertEquals("Export 2 selected", text("Export 2 selected"));
                    table.show(new Answer.Known<>(List.of()));
                    assertTrue(part.deed(Deed.COPY).isEmpty());
                    return null;
                });
    }

    @Test
    void anExportOfTheSelectedRowsSaysSo() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    var written = deeds.exports().snapshot(List.of("two"));
                    assertEquals(1, written.rows().size());
                    assertEquals(
                            "1 selected of 2",
                            written.facts().get(written.facts().size() - 1).text());
                    return null;
                });
    }

    private void open() {
        context = Contexts.simple(jobs);
        var filters = new Filters<String>(row -> row);
        table =
                new DataTable<String>(
                                "table",
                                "Table",
                                List.of(Column.text("id", "ID", 4, row -> row)),
                                filters,
                                "none")
                        .keyed(row -> row)
                        .people(row -> new Contact("id-" + row, row.equals("one") ? ADDRESS : ""));
        deeds = new TableDeeds<>(context, table, filters, () -> "Table", List::of);
        table.show(new Answer.Known<>(List.of("one", "two")));
    }

    private MenuItem item(String id) {
        return items().stream()
                .filter(item -> ("row-" + id).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private String text(String text) {
        return items().stream().map(MenuItem::getText).filter(text::equals).findFirst().orElse("");
    }

    private List<MenuItem> items() {
        var menu = table.node().getContextMenu();
        Event.fireEvent(menu, new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
        return menu.getItems();
    }
}
