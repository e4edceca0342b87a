package org.rollcall.report.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Small datasets by hand. */
final class Fixtures {
    static final RuleSet STANDARD = BuiltInRuleSets.STANDARD;
    static final RuleSet ORIGINAL = BuiltInRuleSets.ORIGINAL;
    private static final Dialect COMMA = new Dialect(StandardCharsets.UTF_8, false, ',');

    private Fixtures() {}

    /** Rows of one module, to be added by student and time. */
    static final class Rows {
        private record Entry(
                LocalDateTime start, Kind kind, Mark mark, boolean certificate, String event) {}

        private final String module;
        private final Map<String, Student> students = new TreeMap<>();
        private final Map<String, List<Entry>> entries = new TreeMap<>();

        Rows(String module) {
            this.module = module;
        }

        Rows student(String id, String firstName, String surname, String advisor) {
            students.put(id, new Student(id, firstName, surname, advisor));
            entries.put(id, new ArrayList<>());
            return this;
        }

        Rows add(String id, String start, Kind kind, Mark mark) {
            return add(id, start, kind, mark, mark == Mark.SELF_CERTIFIED, kind.name());
        }

        Rows add(String id, String start, Kind kind, Mark mark, boolean certificate, String event) {
            entries.get(id)
                    .add(new Entry(LocalDateTime.parse(start), kind, mark, certificate, event));
            return this;
        }

        AttendanceTable table() {
            List<Entry> all = entries.values().stream().flatMap(List::stream).toList();
            int[] firstRows = new int[students.size() + 1];
            int next = 0;
            int student = 0;
            for (List<Entry> own : entries.values()) {
                firstRows[student++] = next;
                next += own.size();
            }
            firstRows[student] = next;
            var texts = new LinkedHashMap<String, Integer>();
            all.forEach(entry -> texts.putIfAbsent(entry.event(), texts.size()));
            boolean[] certificates = new boolean[all.size()];
            byte[] kinds = new byte[all.size()];
            byte[] marks = new byte[all.size()];
            int[] lines = new int[all.size()];
            for (int row = 0; row < all.size(); row++) {
                certificates[row] = all.get(row).certificate();
                kinds[row] = (byte) all.get(row).kind().ordinal();
                marks[row] = (byte) all.get(row).mark().ordinal();
                lines[row] = row + 2;
            }
            return new AttendanceTable(
                    module,
                    new Provenance(source(), "standard", "1.0"),
                    List.copyOf(students.values()),
                    firstRows,
                    all.stream().mapToLong(e -> e.start().toEpochSecond(ZoneOffset.UTC)).toArray(),
                    kinds,
                    marks,
                    certificates,
                    lines,
                    new TextColumn(
                            "eventDescription",
                            List.copyOf(texts.keySet()),
                            all.stream().mapToInt(e -> texts.get(e.event())).toArray()),
                    List.of());
        }

        private SourceRef source() {
            return new SourceRef("lusi_mbchb" + module + ".csv", module.repeat(21) + "0");
        }

        /** Rejected rows alone. */
        ModuleData without(RejectedRow... rejected) {
            var report =
                    new CleaningReport(
                            source(),
                            COMMA,
                            new RowBalance(rejected.length, 0, rejected.length, 0, 0),
                            0,
                            List.of(rejected),
                            List.of());
            return new ModuleData(new CleanedModule(table(), report), STANDARD, Map.of(), Map.of());
        }

        /** With two cancelled rows and one duplicate beside the kept and rejected ones. */
        ModuleData data(
                Map<String, Assignment> assignments,
                Map<String, Note> notes,
                RejectedRow... rejected) {
            AttendanceTable table = table();
            var report =
                    new CleaningReport(
                            source(),
                            COMMA,
                            new RowBalance(
                                    table.rows() + 3L + rejected.length,
                                    table.rows(),
                                    rejected.length,
                                    2,
                                    1),
                            0,
                            List.of(rejected),
                            List.of());
            return new ModuleData(new CleanedModule(table, report), STANDARD, assignments, notes);
        }
    }

    /** A clinical module with a row of each kind and mark, and a name that looks like a formula. */
    static ModuleData clinical() {
        return new Rows("301")
                .student("007", "Zoë", "Null", "Dr D. Deane, MBE")
                .student("33", "=cmd", "O'Neill", "Prof. B. Birch")
                .add("007", "2025-01-06T09:00:00", Kind.TEACHING, Mark.PRESENT)
                .add("007", "2025-01-07T09:00:00", Kind.TEACHING, Mark.PRESENT)
                .add("007", "2025-01-08T09:00:00", Kind.PLACEMENT, Mark.PRESENT)
                .add(
                        "007",
                        "2025-01-15T09:30:00",
                        Kind.PLACEMENT,
                        Mark.ABSENT,
                        false,
                        "Ward \"7\", LRI")
                .add("007", "2025-01-16T09:00:00", Kind.TEACHING, Mark.ABSENT)
                .add("007", "2025-01-17T09:00:00", Kind.SELF_STUDY, Mark.PRESENT)
                .add("33", "2025-01-06T09:00:00", Kind.TEACHING, Mark.ABSENT)
                .add("33", "2025-01-07T09:00:00", Kind.TEACHING, Mark.SELF_CERTIFIED)
                .add("33", "2025-01-16T09:00:00", Kind.TEACHING, Mark.UNKNOWN)
                .data(
                        Map.of("007", new Assignment("Group 3", "P1")),
                        Map.of("007", new Note("s007@students.example", "Met, agreed")),
                        rejected("301", "31/02/2025", "007,Zoë,Null\r\n"));
    }

    /** A module with one row that is not marked yet. */
    static ModuleData firstYear() {
        return new Rows("101")
                .student("1", "Ana", "Ng", "Dr A. Ainsworth")
                .add("1", "2025-02-03T10:00:00", Kind.TEACHING, Mark.UNKNOWN)
                .data(Map.of(), Map.of());
    }

    /** A module of which two rows were read, and both rejected. */
    static ModuleData withoutRows(String module) {
        return new Rows(module).without(rejected(module, "x", "a"), rejected(module, "y", "b"));
    }

    static RejectedRow rejected(String module, String value, String raw) {
        return new RejectedRow(
                "lusi_mbchb" + module + ".csv", 9, "startDateTime", "unreadable start", value, raw);
    }

    static Dataset dataset(ModuleData... modules) {
        return new Dataset(List.of(modules), List.of(), List.of(), List.of(), List.of());
    }

    static Dataset refusing(String file, String message, ModuleData... modules) {
        return new Dataset(
                List.of(modules),
                List.of(),
                List.of(new Refusal(file, message)),
                List.of(),
                List.of());
    }

    static CleaningReport rotationMap(RejectedRow... rejected) {
        return new CleaningReport(
                new SourceRef("y3r1.csv", "f".repeat(64)),
                COMMA,
                new RowBalance(5L + rejected.length, 5, rejected.length, 0, 0),
                0,
                List.of(rejected),
                List.of("y3r1.csv names 999, whom no export has."));
    }

    static ReportRequest request(Format... formats) {
        return new ReportRequest(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(30),
                STANDARD,
                Set.of(formats),
                Optional.empty());
    }
}
