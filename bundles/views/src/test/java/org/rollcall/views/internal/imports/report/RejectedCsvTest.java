package org.rollcall.views.internal.imports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.RejectedRow;

class RejectedCsvTest {
    private static final RejectedRow ROW =
            new RejectedRow(
                    "lusi_mbchb301.csv",
                    7,
                    "present",
                    "unreadable value",
                    "=maybe",
                    "007,\"Ada\",maybe");

    @Test
    void rejectedRowsAreWrittenForSpreadsheetsWithoutFormulas() {
        assertEquals(
                """
                file,line,column,reason,value,raw
                lusi_mbchb301.csv,7,present,unreadable value,'=maybe,"007,""Ada"",maybe"
                """,
                RejectedCsv.text(List.of(ROW)));
    }
}
