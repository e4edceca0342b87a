package org.rollcall.kit.table;

import java.util.function.Function;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.state.Subscriptions;

/**
 * Ties a table's selection to the student whom all views show: selecting one anywhere selects it
 * everywhere.
 */
public final class StudentLink {
    private boolean selecting;

    private StudentLink() {}

    /**
     * Ties a table of students of the chosen module.
     *
     * @param student of a row
     */
    public static <R> void tie(
            DataTable<R> table,
            Function<R, Student> student,
            AttendanceContext context,
            Subscriptions subscriptions) {
        Function<R, String> key = row -> student.apply(row).id();
        people(table, student, context);
        AttendanceModel model = context.model();
        var link = new StudentLink();
        table.keyed(key);
        opening(table, key, context);
        table.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            // While rows are replaced the selection is empty for a moment.
                            if (now != null && !link.selecting) {
                                link.quietly(() -> model.studentProperty().set(key.apply(now)));
                            }
                        });
        subscriptions.follow(
                model.studentProperty(),
                id -> {
                    if (id != null && !link.selecting) {
                        link.quietly(() -> table.select(id));
                    }
                });
        table.shown()
                .addListener(
                        (javafx.collections.ListChangeListener<R>)
                                change -> {
                                    String id = model.studentProperty().get();
                                    if (id != null
                                            && !link.selecting
                                            && table.node().getSelectionModel().isEmpty()) {
                                        link.quietly(() -> table.select(id));
                                    }
                                });
    }

    /** Rows know how their student is reached, as the notes of the chosen module have it. */
    public static <R> void people(
            DataTable<R> table, Function<R, Student> student, AttendanceContext context) {
        table.people(
                row -> {
                    String id = student.apply(row).id();
                    ModuleData data = context.model().dataProperty().get();
                    return new Contact(id, data == null ? "" : data.note(id).email());
                });
    }

    /** Double click and Enter show a row's student. */
    public static <R> void opening(
            DataTable<R> table, Function<R, String> key, AttendanceContext context) {
        table.opening(
                row -> {
                    context.model().studentProperty().set(key.apply(row));
                    context.views().show("student");
                });
    }

    private void quietly(Runnable change) {
        selecting = true;
        try {
            change.run();
        } finally {
            selecting = false;
        }
    }
}
