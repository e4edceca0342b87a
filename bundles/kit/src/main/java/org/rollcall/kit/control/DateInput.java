package org.rollcall.kit.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.text.DateText;
import org.rollcall.kit.text.Dates;

/**
 * Where a date is typed as staff write it, or picked from a calendar. What is no date stays as it
 * was typed, with words on what is wrong; the date before counts until it is mended. Used on the FX
 * thread.
 */
public final class DateInput {
    private static final LocalDate EXAMPLE = LocalDate.of(2024, 10, 31);

    private final DatePicker picker = new DatePicker();
    private final Complaint complaint;

    /**
     * @param name what the date is, such as {@code First day that counts}
     * @param onChange told each new date, also one that the program sets
     */
    public DateInput(String id, String name, Consumer<LocalDate> onChange) {
        picker.setId(id);
        picker.prefWidthProperty().bind(Ems.currentProperty().multiply(9.8));
        picker.setMinWidth(Region.USE_PREF_SIZE);
        picker.setAccessibleText(Words.get("dates.name", name, Dates.day(EXAMPLE)));
        picker.setTooltip(new Tooltip(Words.get("dates.help", name, Dates.day(EXAMPLE))));
        complaint = new Complaint(id + "-problem", picker.getEditor());
        picker.setConverter(
                new StringConverter<LocalDate>() {
                    @Override
                    public String toString(LocalDate date) {
                        return date == null ? "" : Dates.day(date);
                    }

                    @Override
                    public LocalDate fromString(String typed) {
                        return read(typed);
                    }
                });
        picker.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            complaint.say("");
                            onChange.accept(now);
                        });
    }

    public DatePicker picker() {
        return picker;
    }

    /** What is wrong with what was typed. */
    public Node problem() {
        return complaint.node();
    }

    public LocalDate value() {
        return picker.getValue();
    }

    /** Shows a date in place of whatever was typed. */
    public void show(LocalDate date) {
        picker.setValue(date);
        if (!picker.getEditor().isFocused()) {
            picker.getEditor().setText(picker.getConverter().toString(date));
            complaint.say("");
        }
    }

    /** Has what is typed, and is no date yet, go on in the field that replaces this one. */
    public void keep(ViewMemento kept) {
        kept.typed(
                picker.getEditor(),
                picker.getId() + ".typed",
                () -> picker.getConverter().toString(picker.getValue()));
    }

    private LocalDate read(String typed) {
        Optional<LocalDate> date = DateText.parse(typed);
        if (date.isPresent() || typed.isBlank()) {
            complaint.say("");
            return date.orElse(null);
        }
        LocalDate before = picker.getValue();
        complaint.say(
                DateText.problem(typed)
                        + (before == null
                                ? ""
                                : " " + Words.get("dates.stillCounts", Dates.day(before))));
        // The picker puts the date before in the field; the user wants to mend what was typed.
        Platform.runLater(() -> picker.getEditor().setText(typed));
        return before;
    }
}
