package org.rollcall.views.internal.attendance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.rollcall.api.table.DateRange;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Period;

/** First and last day that count. */
final class DateFields {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("[d/M/yyyy][yyyy-MM-dd]", Locale.UK);

    private final AttendanceModel model;
    private final DatePicker from = picker("from-date", "First day that counts");
    private final DatePicker to = picker("to-date", "Last day that counts");
    private final HBox root;
    private boolean showing;

    DateFields(AttendanceModel model) {
        this.model = model;
        var fromLabel = new Label("From");
        fromLabel.setLabelFor(from);
        var toLabel = new Label("to");
        toLabel.setLabelFor(to);
        root = new HBox(6, fromLabel, from, toLabel, to);
        root.setAlignment(Pos.CENTER_LEFT);
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

    private void set(LocalDate first, LocalDate last) {
        showing = true;
        from.setValue(first);
        to.setValue(last);
        showing = false;
    }

    private void chosen() {
        if (showing) {
            return;
        }
        if (from.getValue() == null || to.getValue() == null) {
            // An emptied field says nothing: back to what is shown.
            show();
            return;
        }
        model.periodProperty().set(new Period.Custom(from.getValue(), to.getValue()));
    }

    private DatePicker picker(String id, String text) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.setPrefWidth(128);
        picker.setAccessibleText(text + ", day/month/year");
        picker.setTooltip(new Tooltip(text + ", included; day/month/year"));
        picker.setConverter(
                new StringConverter<LocalDate>() {
                    @Override
                    public String toString(LocalDate date) {
                        return date == null ? "" : SHOWN.format(date);
                    }

                    @Override
                    public LocalDate fromString(String typed) {
                        try {
                            return LocalDate.parse(typed.strip(), TYPED);
                        } catch (DateTimeParseException e) {
                            // Not a date: the field goes back to the one before.
                            return picker.getValue();
                        }
                    }
                });
        picker.valueProperty().addListener((property, before, now) -> chosen());
        return picker;
    }
}
