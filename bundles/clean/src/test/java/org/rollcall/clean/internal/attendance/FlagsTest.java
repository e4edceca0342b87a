package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.api.table.Mark;

class FlagsTest {

    @ParameterizedTest
    @EnumSource
    void everyMarkHasRoomInItsBits(Mark mark) {
        assertEquals(mark.ordinal(), mark.ordinal() & Flags.MARK);
    }

    @Test
    void noTwoFlagsShareABit() {
        var flags =
                List.of(
                        Flags.MARK,
                        Flags.SELF_CERTIFICATE,
                        Flags.DAY_FIRST,
                        Flags.MONTH_FIRST,
                        Flags.EITHER,
                        Flags.LATER_OF_TWO);
        int bits = flags.stream().mapToInt(Integer::bitCount).sum();
        assertEquals(bits, Integer.bitCount(flags.stream().reduce(0, (a, b) -> a | b)));
        assertEquals(0, flags.stream().reduce(0, (a, b) -> a | b) & ~0x7f, "a positive byte");
    }
}
