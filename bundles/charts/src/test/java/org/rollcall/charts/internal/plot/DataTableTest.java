package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void copiedRowsAreSafeForASpreadsheet() {
        var table =
                new DataTable(List.of("Name", "Days"), 2, row -> List.of("=A" + row, "1\t2\n3"));

        assertEquals("Name\tDays\n'=A0\t1 2 3\n'=A1\t1 2 3\n", table.tabSeparated(List.of(0, 1)));
    }
}
