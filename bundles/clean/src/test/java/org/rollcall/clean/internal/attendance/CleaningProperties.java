package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.TestTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** What holds for any rows, however dirty. */
class CleaningProperties {
    private static final List<String> HEADER =
            List.of(
                    "studentId",
                    "firstName",
                    "surname",
                    "academicAdvisor",
                    "startDateTime",
                    "present",
                    "cancelled",
                    "registerType",
                    "eventDescription");

    @Property(tries = 500)
    void everyRowReadHasOnePlace(@ForAll("dirtyRows") List<List<String>> rows) throws Exception {
        for (var rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            var report = clean(rows, List.of(), rules.name()).report();
            assertEquals(rows.size(), report.rows().read());
            assertEquals(report.rejected().size(), report.rows().rejected());
        }
    }

    @Property(tries = 500)
    void chunksMakeNoDifference(
            @ForAll("dirtyRows") List<List<String>> rows, @ForAll("cuts") List<Integer> cuts)
            throws Exception {
        for (var rules : List.of("standard", "original")) {
            assertEquals(
                    describe(clean(rows, List.of(), rules)), describe(clean(rows, cuts, rules)));
        }
    }

    @Property(tries = 500)
    void rowsAreSortedAndEachStudentHasSome(@ForAll("dirtyRows") List<List<String>> rows)
            throws Exception {
        AttendanceTable table = clean(rows, List.of(), "standard").table();
        for (int student = 0; student < table.students().size(); student++) {
            assertEquals(true, table.endRow(student) > table.firstRow(student));
            for (int row = table.firstRow(student) + 1; row < table.endRow(student); row++) {
                assertEquals(true, table.start(row) >= table.start(row - 1));
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> dirtyRows() {
        var ids = Arbitraries.of("1", "2", "03", " 4 ", "", "5");
        var names = Arbitraries.of("A", "Null", "", "Zoë");
        var starts =
                Arbitraries.of(
                        "2025-01-06T09:00",
                        "2025-01-06T09:05",
                        "2025-01-06T09:11",
                        "2025-01-06",
                        "2025-03-30T01:30",
                        "04/05/2025 09:00",
                        "05/04/2025 09:00",
                        "2025-01-06T09:00:00Z",
                        "never",
                        "",
                        "13/01/2025 10:00");
        var truths = Arbitraries.of("true", "false", "", "maybe", "YES", "0");
        var types = Arbitraries.of("10", "50", "50.0", "");
        var events = Arbitraries.of("Lecture", "med.plac Ward", "med.study", "med.study med.plac");
        var row =
                Combinators.combine(ids, names, starts, truths, truths, types, events, names)
                        .as(
                                (id, name, start, present, cancelled, type, event, advisor) ->
                                        List.of(
                                                id, name, "S", advisor, start, present, cancelled,
                                                type, event));
        var surplus = row.map(r -> concat(r, "more"));
        var shortened = row.map(r -> r.subList(0, 6));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(12, row),
                        net.jqwik.api.Tuple.of(1, surplus),
                        net.jqwik.api.Tuple.of(1, shortened))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 40).list().ofMaxSize(6);
    }

    private static List<String> concat(List<String> row, String field) {
        var longer = new ArrayList<>(row);
        longer.add(field);
        return longer;
    }

    private static CleanedModule clean(List<List<String>> rows, List<Integer> cuts, String ruleSet)
            throws Exception {
        return AttendanceCleaner.clean(
                new TestTable(HEADER, rows, cuts),
                new SourceRef("f", ""),
                "301",
                ruleSet.equals("standard") ? BuiltInRuleSets.STANDARD : BuiltInRuleSets.ORIGINAL,
                Cleaning.TODAY,
                Progress.none());
    }

    /** All that a table and its report say. */
    private static String describe(CleanedModule module) {
        AttendanceTable table = module.table();
        return module.report()
                + "\n"
                + IntStream.range(0, table.students().size())
                        .mapToObj(
                                s ->
                                        table.students().get(s).toString()
                                                + IntStream.range(
                                                                table.firstRow(s), table.endRow(s))
                                                        .mapToObj(row -> describe(table, row))
                                                        .toList())
                        .toList();
    }

    private static String describe(AttendanceTable table, int row) {
        return table.line(row)
                + " "
                + table.startTime(row)
                + " "
                + table.kind(row)
                + " "
                + table.mark(row)
                + " "
                + table.event(row)
                + " "
                + table.columns().stream().map(c -> c.text(row)).toList();
    }
}
