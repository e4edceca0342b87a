package org.rollcall.clean.internal.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.TestTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Cleaning of a few rows, as tests write them. */
final class Cleaning {
    static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present,cancelled,"
                    + "registerType,selfCertInfo,eventDescription,room";
    static final RuleSet STANDARD = BuiltInRuleSets.STANDARD;
    static final RuleSet ORIGINAL = BuiltInRuleSets.ORIGINAL;

    /** The day of reading. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private Cleaning() {}

    static String placement(String time, String present) {
        return "1,A,B,C,2025-01-06T%s,%s,false,10,,med.plac,R1".formatted(time, present);
    }

    static CleanedModule clean(RuleSet rules, String... rows) throws InputException {
        return clean(TestTable.of(HEADER, rows), rules);
    }

    static CleanedModule clean(TestTable table, RuleSet rules) throws InputException {
        return AttendanceCleaner.clean(
                table, new SourceRef("export.csv", "0"), "301", rules, TODAY, Progress.none());
    }

    static RuleSet withZone(String zone) {
        return RuleSet.builder("zoned", "1").zone(ZoneId.of(zone)).build();
    }

    static List<Mark> marks(AttendanceTable table) {
        return IntStream.range(0, table.rows()).mapToObj(table::mark).toList();
    }

    static List<Integer> lines(AttendanceTable table) {
        return IntStream.range(0, table.rows()).mapToObj(table::line).toList();
    }

    static List<Integer> lines(AttendanceTable table, int student) {
        return Arrays.stream(
                        IntStream.range(table.firstRow(student), table.endRow(student))
                                .map(table::line)
                                .toArray())
                .boxed()
                .toList();
    }

    static String column(AttendanceTable table, String name, int row) {
        return table.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text(row);
    }
}
