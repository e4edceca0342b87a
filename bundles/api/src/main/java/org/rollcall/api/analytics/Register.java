package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;

/**
 * One event as its register shows it: all rows of a module with the same description and start.
 *
 * @param event description; may be empty
 * @param start local time
 * @param marks rows by mark
 */
public record Register(String event, LocalDateTime start, Kind kind, MarkCounts marks) {

    /** Rows marked present. */
    public int present() {
        return marks.of(Mark.PRESENT);
    }

    /** Rows marked absent. */
    public int absent() {
        return marks.of(Mark.ABSENT);
    }

    /** Rows marked self-certified. */
    public int selfCertified() {
        return marks.of(Mark.SELF_CERTIFIED);
    }

    /** Rows without a mark; in neither numerator nor denominator. */
    public int unknown() {
        return marks.of(Mark.UNKNOWN);
    }

    /** Attendance: attended of countable rows. */
    public Ratio attendance() {
        return new Ratio(marks.attended(), marks.countable());
    }

    /** Whether not one row has a mark, so that the register seems never to have been taken. */
    public boolean unmarked() {
        return marks.countable() == 0;
    }
}
