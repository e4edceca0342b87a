package org.rollcall.views.internal.modules;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.control.DateInput;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.views.internal.Words;

/** First and last day that count. */
final class DateFields {
    private final AttendanceModel model;
    private final ScopeUndo undo;
    private final DateInput from =
            new DateInput("from-date", Words.get("modules.from"), date -> chosen());
    private final DateInput to =
            new DateInput("to-date", Words.get("modules.to"), date -> chosen());
    private final GridPane root = new GridPane();
    private boolean showing;

    DateFields(AttendanceModel model, ScopeUndo undo) {
        this.undo = undo;
        this.model = model;
        root.setHgap(6);
        root.setVgap(4);
        add(0, Words.get("modules.from.short"), from);
        add(2, Words.get("modules.to.short"), to);
    }

    Node node() {
        return root;
    }

    /** Shows the dates that the model's period comes to. */
    void show() {
        if (model.periodProperty().get() instanceof Period.Custom custom) {
            set(custom.from(), custom.to());
            return;
        }
        Optional<DateRange> range = model.range();
        set(range.map(DateRange::from).orElse(null), range.map(DateRange::to).orElse(null));
    }

    /** Has what is typed go on in the fields that replace these. */
    void keep(ViewMemento kept) {
        from.keep(kept);
        to.keep(kept);
    }

    private void add(int row, String text, DateInput input) {
        DatePicker picker = input.picker();
        var label = new Label(text);
        label.setLabelFor(picker);
        label.setMinWidth(Region.USE_PREF_SIZE);
        picker.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(picker, Priority.ALWAYS);
        root.addRow(row, label, picker);
        root.add(input.problem(), 0, row + 1, 2, 1);
    }

    private void set(LocalDate first, LocalDate last) {
        showing = true;
        from.show(first);
        to.show(last);
        showing = false;
    }

    private void chosen() {
        if (showing) {
            return;
        }
        if (from.value() == null || to.value() == null) {
            // An emptied field says nothing: back to what is shown.
            show();
            return;
        }
        var period = new Period.Custom(from.value(), to.value());
        undo.change(() -> model.periodProperty().set(period));
    }
}
