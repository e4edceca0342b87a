package org.rollcall.clean.internal.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.clean.internal.time.StartParser;
import org.rollcall.clean.internal.time.StartParser.Reading;

/** Why a start can't be used (attendance rules, section 3). */
final class StartFault {
    /**
     * Years that a start may lie in: databases write 0001 or 9999 for "no date", and one row far
     * away would stretch every week list and time axis to itself.
     */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2299;

    private static final long FIRST_SECOND = second(FIRST_YEAR);
    private static final long END_SECOND = second(LAST_YEAR + 1);

    private StartFault() {}

    private static long second(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay() * AttendanceTable.SECONDS_PER_DAY;
    }

    /**
     * The reason for which a row is rejected, if any.
     *
     * @param start seconds of local time, if the text could be read
     */
    static Optional<String> of(Reading reading, long start, String text, StartParser parser) {
        return switch (reading) {
            case UNREADABLE ->
                    Optional.of(FieldText.isBlank(text) ? "no start" : "unreadable start");
            case DAY_NUMBER -> Optional.of("day number of a spreadsheet");
            case SKIPPED -> Optional.of("skipped by clock change");
            case PLAIN, DAY_FIRST, MONTH_FIRST, EITHER -> {
                if (start < FIRST_SECOND || start >= END_SECOND) {
                    yield Optional.of("year out of range");
                }
                boolean slashed = reading == Reading.DAY_FIRST || reading == Reading.MONTH_FIRST;
                yield slashed && parser.skipped(start)
                        ? Optional.of("skipped by clock change")
                        : Optional.empty();
            }
        };
    }
}
