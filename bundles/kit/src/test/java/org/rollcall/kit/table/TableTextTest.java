package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;

class TableTextTest {
    private record Row(String id, String advisor, Integer count, Ratio share) {}

    private static final List<Column<Row, ?>> COLUMNS =
            List.of(
                    Column.text("id", "Student ID", 5, Row::id),
                    Column.text("advisor", "Advisor", 5, Row::advisor),
                    Column.number("selfCertified", "Self-certi~fied", 5, Row::count),
                    Column.percent("percent", "Attendance\n%", 5, Row::share));

    @Test
    void copiesRowsWithHeadersAndWithoutFormulas() {
        String text =
                TableText.of(COLUMNS, List.of(new Row("007", "=cmd()\tx", 1234, new Ratio(1, 3))));
        assertEquals(
                "Student ID\tAdvisor\tSelf-certified\tAttendance %\n"
                        + "007\t'=cmd() x\t1,234\t33.33\n",
                text);
    }

    @Test
    void whatIsMissingStaysEmpty() {
        String text = TableText.of(COLUMNS, List.of(new Row("1", "A", null, new Ratio(0, 0))));
        assertEquals("1\tA\t\tno sessions", text.split("\n")[1]);
    }
}
