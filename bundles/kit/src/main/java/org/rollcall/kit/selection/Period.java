package org.rollcall.kit.selection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/** Which days count: a choice that follows the module, or two dates of the user's own. */
public sealed interface Period {

    /** All days of the module. */
    record All() implements Period {}

    /**
     * The days that end with the module's newest event that does not lie in the future.
     *
     * @param days how many, that day included
     */
    record Last(int days) implements Period {}

    /**
     * A term of the academic year in which that event lies.
     *
     * @param name such as {@code Autumn}
     * @param from first day
     * @param to last day; in the year after where it lies before the first
     */
    record Term(String name, MonthDay from, MonthDay to) implements Period {}

    /** A term of one year, such as {@code Autumn 2025}; its last day is not before its first. */
    record Dated(String name, LocalDate from, LocalDate to) implements Period {}

    /** Two dates, in either order as long as they are being chosen. */
    record Custom(LocalDate from, LocalDate to) implements Period {}

    /**
     * The days that count in a module.
     *
     * @param today the day of reading: later events are none that the days could end with
     * @return empty where the dates are the wrong way round, or the module has no row
     */
    default Optional<DateRange> of(AttendanceTable table, LocalDate today) {
        return table.dates()
                .flatMap(dates -> of(dates, AttendanceTable.asOf(today, table).toLocalDate()));
    }

    /**
     * The same.
     *
     * @param module first and last day of the module
     * @param newest the day on which look-backs end
     */
    default Optional<DateRange> of(DateRange module, LocalDate newest) {
        if (this instanceof Last last) {
            return Optional.of(new DateRange(newest.minusDays(last.days() - 1L), newest));
        }
        if (this instanceof Term term) {
            // The last time that the term began, seen from the newest event.
            LocalDate first = term.from().atYear(newest.getYear());
            if (first.isAfter(newest)) {
                first = term.from().atYear(newest.getYear() - 1);
            }
            LocalDate last = term.to().atYear(first.getYear());
            return Optional.of(
                    new DateRange(
                            first,
                            last.isBefore(first) ? term.to().atYear(first.getYear() + 1) : last));
        }
        if (this instanceof Dated dated) {
            return Optional.of(new DateRange(dated.from(), dated.to()));
        }
        if (this instanceof Custom custom) {
            return custom.to().isBefore(custom.from())
                    ? Optional.empty()
                    : Optional.of(new DateRange(custom.from(), custom.to()));
        }
        return Optional.of(module);
    }

    /** As text for a saved state; {@link #parse} reads it. */
    default String text() {
        if (this instanceof Last last) {
            return "last " + last.days();
        }
        if (this instanceof Term term) {
            return "term " + term.from() + " " + term.to() + " " + term.name();
        }
        if (this instanceof Dated dated) {
            return "dated " + dated.from() + " " + dated.to() + " " + dated.name();
        }
        return this instanceof Custom custom ? custom.from() + " " + custom.to() : "all";
    }

    /** What {@link #text} wrote; all days where the text is of another kind. */
    static Period parse(String text) {
        String[] words = text.split(" ", 4);
        if (words[0].equals("term") && words.length == 4) {
            return new Term(words[3], MonthDay.parse(words[1]), MonthDay.parse(words[2]));
        }
        if (words[0].equals("dated") && words.length == 4) {
            return new Dated(words[3], LocalDate.parse(words[1]), LocalDate.parse(words[2]));
        }
        if (words.length != 2) {
            return new All();
        }
        return words[0].equals("last")
                ? new Last(Integer.parseInt(words[1]))
                : new Custom(LocalDate.parse(words[0]), LocalDate.parse(words[1]));
    }
}
