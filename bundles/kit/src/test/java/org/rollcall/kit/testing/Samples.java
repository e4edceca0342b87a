package org.rollcall.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;
import org.rollcall.api.workspace.ModuleInfo;

/** Small values for tests. */
public final class Samples {
    public static final SourceRef SOURCE = new SourceRef("lusi_mbchb301.csv", "00ff");
    public static final Provenance PROVENANCE = new Provenance(SOURCE, "standard", "1.0");
    public static final RuleSet STANDARD = rules("standard", 50);
    public static final RuleSet STRICT = rules("strict", 80);

    private Samples() {}

    public static RuleSet rules(String name, double threshold) {
        return RuleSet.builder(name, "1.0").threshold(threshold).build();
    }

    /** A module of one student, id {@code 1}, with one row on each of two days. */
    public static ModuleData module(String code, RuleSet rules) {
        long first = LocalDate.of(2025, 9, 1).toEpochDay() * AttendanceTable.SECONDS_PER_DAY;
        long last = LocalDate.of(2026, 6, 12).toEpochDay() * AttendanceTable.SECONDS_PER_DAY;
        var table =
                new AttendanceTable(
                        code,
                        PROVENANCE,
                        List.of(new Student("1", "Ada", "King", "Dr A")),
                        new int[] {0, 2},
                        new long[] {first, last},
                        new byte[2],
                        new byte[2],
                        new boolean[2],
                        new int[] {2, 3},
                        new TextColumn("eventDescription", List.of("PBL"), new int[2]),
                        List.of());
        return new ModuleData(
                new CleanedModule(table, report(List.of())), rules, Map.of(), Map.of());
    }

    public static CleaningReport report(List<RejectedRow> rejected) {
        return new CleaningReport(
                SOURCE,
                new Dialect(StandardCharsets.UTF_8, false, ','),
                new RowBalance(2L + rejected.size(), 2, rejected.size(), 0, 0),
                0,
                rejected,
                List.of());
    }

    public static ModuleInfo info(String code) {
        return new ModuleInfo(
                code,
                AttendanceTable.yearOf(code),
                SOURCE,
                1,
                Instant.parse("2026-06-13T09:00:00Z"),
                1,
                2,
                Optional.of(new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 12))));
    }
}
