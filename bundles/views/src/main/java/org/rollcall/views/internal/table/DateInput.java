package org.rollcall.views.internal.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Kept;

/** Where a date is typed as staff write it, or picked from a calendar. */
public final class DateInput {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("[d/M/yyyy][yyyy-MM-dd]", Locale.UK);

    private DateInput() {}

    /**
     * @param name what the date is, such as {@code First day that counts}
     * @param onChange told each new date, also one that the program sets
     */
    public static DatePicker picker(String id, String name, Consumer<LocalDate> onChange) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.prefWidthProperty().bind(Ems.currentProperty().multiply(9.8));
        picker.setAccessibleText(Words.get("dates.name", name));
        picker.setTooltip(new Tooltip(Words.get("dates.help", name)));
        picker.setConverter(
                new StringConverter<LocalDate>() {
                    @Override
                    public String toString(LocalDate date) {
                        return date == null ? "" : Dates.day(date);
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
        picker.valueProperty().addListener((property, before, now) -> onChange.accept(now));
        return picker;
    }

    /** Has what is typed, and is no date yet, go on in the field that replaces this one. */
    public static void keep(Kept kept, DatePicker picker) {
        kept.typed(
                picker.getEditor(),
                picker.getId() + ".typed",
                () -> picker.getConverter().toString(picker.getValue()));
    }
}
