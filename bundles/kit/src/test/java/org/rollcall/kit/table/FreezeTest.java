package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.testing.Toolkit;

/** Which columns stay in sight is the user's choice, which is kept. */
class FreezeTest {
    private final AttendanceContext context = Contexts.simple(new HeldJobs());

    @Test
    void columnsThatNameAStudentStayAtFirst() throws Exception {
        Toolkit.onFx(
                () -> {
                    assertEquals(List.of("id", "surname"), frozen(table()));
                    return null;
                });
    }

    @Test
    void allUpToTheChosenOneStayAsFarAsTheyAreShown() throws Exception {
        Toolkit.onFx(
                () -> {
                    var table = table();
                    table.pins().freezeUpTo(column(table, "present"));
                    assertEquals(List.of("id", "surname", "group", "present"), frozen(table));
                    column(table, "group").setVisible(false);
                    assertEquals(List.of("id", "surname", "present"), frozen(table));
                    column(table, "present").setVisible(false);
                    assertEquals(List.of("id", "surname"), frozen(table));
                    table.pins().unfreeze();
                    assertEquals(List.of(), frozen(table));
                    return null;
                });
    }

    @Test
    void someRoomIsLeftForWhatScrolls() throws Exception {
        Toolkit.onFx(
                () -> {
                    var table = table();
                    table.pins().freezeUpTo(column(table, "present"));
                    table.pins().update(10, 1000);
                    assertTrue(table.pins().isPinned(column(table, "id")));
                    double all = table.pins().width();
                    table.pins().update(10, all);
                    assertFalse(table.pins().isPinned(column(table, "id")));
                    assertTrue(table.pins().isPinned(column(table, "present")));
                    assertTrue(table.pins().width() <= 0.75 * all);
                    return null;
                });
    }

    @Test
    void theChoiceIsKeptWithTheColumnsAndSharedByTablesOfOneId() throws Exception {
        Toolkit.onFx(
                () -> {
                    var first = table();
                    var memory = new ColumnMemory<>(first, context.memory());
                    deeds(first);
                    first.pins().freezeUpTo(column(first, "group"));
                    String text = memory.text();
                    assertTrue(text.endsWith("|group"), text);

                    var second = table();
                    new ColumnMemory<>(second, context.memory());
                    assertEquals(List.of("id", "surname", "group"), frozen(second), "remembered");
                    deeds(second);
                    context.frozen().of("freeze", "").set("");
                    assertEquals(List.of("id", "surname"), frozen(second), "as when it is undone");

                    memory.apply(text);
                    assertEquals(List.of("id", "surname", "group"), frozen(second));
                    memory.apply(text.substring(0, text.lastIndexOf('|')));
                    assertEquals(List.of("id", "surname"), frozen(first), "an earlier version's");
                    return null;
                });
    }

    private void deeds(DataTable<String> table) {
        new TableDeeds<>(context, table, null, () -> "Freeze", List::of);
    }

    private static DataTable<String> table() {
        return new DataTable<>(
                "freeze",
                "Freeze",
                Stream.of("id", "surname", "group", "present", "absent")
                        .<Column<String, ?>>map(id -> Column.text(id, id, 6, row -> row))
                        .toList(),
                new Filters<>(row -> row),
                "none");
    }

    private static List<String> frozen(DataTable<String> table) {
        return table.pins().frozen().stream().map(TableColumn::getId).toList();
    }

    private static TableColumn<String, ?> column(DataTable<String> table, String id) {
        return table.node().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
