package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;

class FlagsTest {
    private static final List<Integer> OTHERS =
            List.of(
                    Flags.SELF_CERTIFICATE,
                    Flags.DAY_FIRST,
                    Flags.MONTH_FIRST,
                    Flags.EITHER,
                    Flags.LATER_OF_TWO);
    private static final int ALL_OTHERS = OTHERS.stream().reduce(0, (one, other) -> one | other);

    /** As many marks as there may ever be, each with none and all of the other flags. */
    @Test
    void eightMarksKeepTheirOrdinalAndLeaveTheOtherFlagsAlone() {
        for (int ordinal = 0; ordinal < 8; ordinal++) {
            Flags.checkRoom(ordinal + 1);
            for (int others : List.of(0, ALL_OTHERS)) {
                for (int before = 0; before < 8; before++) {
                    byte stored = (byte) Flags.withMark(others | before, ordinal);
                    assertEquals(ordinal, Flags.ordinal(stored));
                    assertEquals(others, stored & 0xff & ~Flags.MARK);
                }
            }
        }
    }

    @Test
    void aMarkForWhichThereIsNoRoomStopsTheBundleAtOnce() {
        assertThrows(IllegalStateException.class, () -> Flags.checkRoom(9));
    }

    @Test
    void noTwoFlagsShareABitAndAllFitIntoAByte() {
        int bits = OTHERS.stream().mapToInt(Integer::bitCount).sum();
        assertEquals(bits, Integer.bitCount(ALL_OTHERS));
        assertEquals(0, ALL_OTHERS & Flags.MARK);
        assertEquals(0, (ALL_OTHERS | Flags.MARK) & ~0xff);
    }

    /** The switch names what a row says, so that a new mark can't be forgotten here. */
    @ParameterizedTest
    @EnumSource
    void everyMarkOfARowReachesTheTableWithAndWithoutOtherFlags(Mark mark) throws Exception {
        String present =
                switch (mark) {
                    case PRESENT -> "true,false,10";
                    case ABSENT -> "false,false,10";
                    case SELF_CERTIFIED -> "true,false,50";
                    case UNKNOWN -> ",false,10";
                };
        for (String certificate : List.of("", "true")) {
            AttendanceTable table =
                    Cleaning.clean(
                                    Cleaning.STANDARD,
                                    "1,A,B,C,2025-10-26T01:30:00Z,%s,%s,Lecture,R1"
                                            .formatted(present, certificate),
                                    "2,A,B,C,13/01/2025 09:00,%s,%s,Lecture,R1"
                                            .formatted(present, certificate))
                            .table();
            for (int row = 0; row < 2; row++) {
                assertEquals(mark, table.mark(row));
                assertEquals(!certificate.isEmpty(), table.selfCertificate(row));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowTakesAMarkAndGivesItBack(Mark mark) {
        assertEquals(mark, Flags.mark(Flags.withMark(ALL_OTHERS, mark.ordinal())));
    }
}
