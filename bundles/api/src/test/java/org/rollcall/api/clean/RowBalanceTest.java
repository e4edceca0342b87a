package org.rollcall.api.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Every row has one place (attendance rules, section 2). */
class RowBalanceTest {

    @Test
    void everyRowHasOnePlace() {
        var e = assertThrows(IllegalArgumentException.class, () -> new RowBalance(10, 5, 2, 1, 1));
        assertTrue(e.getMessage().startsWith("10 rows read, but 5 kept, 2 rejected"));
        assertThrows(IllegalArgumentException.class, () -> new RowBalance(10, 5, 3, 2, 1));
    }

    @Test
    void theBalancesOfSeveralFilesAddUp() {
        var one = new RowBalance(10, 5, 3, 1, 1);
        assertEquals(one, RowBalance.NONE.plus(one));
        assertEquals(new RowBalance(14, 8, 3, 2, 1), one.plus(new RowBalance(4, 3, 0, 1, 0)));
    }
}
