package org.rollcall.clean.internal.attendance;

import org.rollcall.api.table.Mark;

/** What is known of a row besides its texts and start, in the bits of a byte. */
final class Flags {
    /** Ordinal of its {@link Mark}: three bits, so that there is room for eight marks. */
    static final int MARK = 0b0000_0111;

    static final int SELF_CERTIFICATE = 0b0000_1000;

    /** Its start is slashed and a date with the day first only. */
    static final int DAY_FIRST = 0b0001_0000;

    /** Its start is slashed and a date with the month first only. */
    static final int MONTH_FIRST = 0b0010_0000;

    /** Its start is slashed and a date in both orders, stored day-first. */
    static final int EITHER = 0b0100_0000;

    /** Any of the three. */
    static final int SLASHED = DAY_FIRST | MONTH_FIRST | EITHER;

    /** Its start is the later instant of a local time that the autumn clock change repeats. */
    static final int LATER_OF_TWO = 0b1000_0000;

    private static final Mark[] MARKS = Mark.values();

    static {
        checkRoom(MARKS.length);
    }

    private Flags() {}

    /** A mark that has no room would be taken for another one, with other flags. */
    static void checkRoom(int marks) {
        if (marks > MARK + 1) {
            throw new IllegalStateException(
                    "%d marks do not fit into the bits of %d".formatted(marks, MARK + 1));
        }
    }

    static Mark mark(int flags) {
        return MARKS[ordinal(flags)];
    }

    static int ordinal(int flags) {
        return flags & MARK;
    }

    /** The flags with another mark. */
    static int withMark(int flags, int ordinal) {
        return flags & ~MARK | ordinal;
    }
}
