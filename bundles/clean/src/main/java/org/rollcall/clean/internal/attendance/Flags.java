package org.rollcall.clean.internal.attendance;

import org.rollcall.api.table.Mark;

/** What is known of a row besides its texts and start, in the bits of a byte. */
final class Flags {
    /** Ordinal of its {@link Mark}. */
    static final int MARK = 0b0000_0011;

    static final int SELF_CERTIFICATE = 0b0000_0100;

    /** Its start is slashed and a date with the day first only. */
    static final int DAY_FIRST = 0b0000_1000;

    /** Its start is slashed and a date with the month first only. */
    static final int MONTH_FIRST = 0b0001_0000;

    /** Its start is slashed and a date in both orders, stored day-first. */
    static final int EITHER = 0b0010_0000;

    /** Any of the three. */
    static final int SLASHED = DAY_FIRST | MONTH_FIRST | EITHER;

    /** Its start is the later instant of a local time that the autumn clock change repeats. */
    static final int LATER_OF_TWO = 0b0100_0000;

    static {
        if (Mark.values().length > MARK + 1) {
            throw new IllegalStateException("The bits for marks are too few");
        }
    }

    private Flags() {}
}
