package org.rollcall.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With which event look-backs end (attendance rules, section 6). */
class NewestTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 28);

    @Test
    void lookBacksEndWithTheNewestEventThatIsNotInTheFuture() {
        var table = table("2024-10-01T09:00", "2099-10-02T09:00", "2024-10-02T09:00");
        assertEquals(LocalDateTime.parse("2024-10-02T09:00"), AttendanceTable.asOf(TODAY, table));
    }

    @Test
    void theWholeDayOfReadingCounts() {
        var table = table("2024-11-28T23:59", "2024-11-29T00:00");
        assertEquals(LocalDateTime.parse("2024-11-28T23:59"), AttendanceTable.asOf(TODAY, table));
    }

    @Test
    void whereAllEventsLieInTheFutureItIsTheDayOfReading() {
        assertEquals(TODAY.atStartOfDay(), AttendanceTable.asOf(TODAY, table("2099-10-02T09:00")));
        assertEquals(TODAY.atStartOfDay(), AttendanceTable.asOf(TODAY, table()));
        assertEquals(TODAY.atStartOfDay(), AttendanceTable.asOf(TODAY));
    }

    @Test
    void ofSeveralTablesTheNewestEventOfAnyCounts() {
        assertEquals(
                LocalDateTime.parse("2024-10-03T09:00"),
                AttendanceTable.asOf(
                        TODAY, table("2024-10-01T09:00"), table(), table("2024-10-03T09:00")));
        assertEquals(Optional.empty(), table().newest(TODAY));
    }

    /** One student for each start. */
    private static AttendanceTable table(String... starts) {
        int n = starts.length;
        long[] seconds = new long[n];
        int[] firstRows = new int[n + 1];
        var students = new java.util.ArrayList<Student>();
        for (int i = 0; i < n; i++) {
            seconds[i] = LocalDateTime.parse(starts[i]).toEpochSecond(ZoneOffset.UTC);
            firstRows[i + 1] = i + 1;
            students.add(new Student("" + i, "A", "B", "C"));
        }
        return new AttendanceTable(
                "301",
                new Provenance(new SourceRef("f.csv", "0"), "standard", "1.0"),
                students,
                firstRows,
                seconds,
                new byte[n],
                new byte[n],
                new boolean[n],
                new int[n],
                new TextColumn("eventDescription", List.of("E"), new int[n]),
                List.of());
    }
}
