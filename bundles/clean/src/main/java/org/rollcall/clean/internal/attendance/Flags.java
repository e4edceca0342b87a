package org.rollcall.clean.internal.attendance;

/** What is known of a row besides its texts and start, in the bits of a byte. */
final class Flags {
    /** Ordinal of its {@link org.rollcall.api.table.Mark}. */
    static final int MARK = 0b0000_0011;

    static final int SELF_CERTIFICATE = 0b0000_0100;

    /** Its start is slashed and a date with the day first only. */
    static final int DAY_FIRST = 0b0000_1000;

    /** Its start is slashed and a date with the month first only. */
    static final int MONTH_FIRST = 0b0001_0000;

    /** Its start is slashed and a date in both orders, stored day-first. */
    static final int EITHER = 0b0010_0000;

    private Flags() {}
}
