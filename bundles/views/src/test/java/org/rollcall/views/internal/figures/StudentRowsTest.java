package org.rollcall.views.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.table.Student;

class StudentRowsTest {

    @Test
    void copiesRowsWithHeadersAndWithoutFormulas() {
        var figure =
                new Figure(
                        new Student("007", "=cmd()", "Tab\tbed", "@Dr"), 1, 1, 1, 4, false, true);

        String[] lines = StudentRows.tabSeparated(List.of(figure)).split("\n");

        assertEquals(2, lines.length);
        assertEquals(StudentRows.HEADERS, List.of(lines[0].split("\t")));
        assertEquals("007\t'=cmd()\tTab bed\t'@Dr\t3\t1\t1\t1\t4\t33.33\tyes", lines[1]);
    }
}
