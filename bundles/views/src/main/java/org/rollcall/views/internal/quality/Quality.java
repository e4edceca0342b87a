package org.rollcall.views.internal.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ModuleInfo;

/** What is known of how good the data are. */
record Quality(
        List<ModuleLine> modules,
        List<ReasonLine> reasons,
        List<MissingLine> missing,
        List<HistoryLine> history) {

    /** A module's rows by where they went; {@code read} is the sum of the next four. */
    record ModuleLine(
            ModuleInfo info,
            long read,
            long kept,
            long rejected,
            long cancelled,
            long duplicates,
            long unknownMarks,
            boolean stale) {}

    /** Rejected rows of a module for one reason, and the first of them. */
    record ReasonLine(String module, String reason, String column, int rows, RejectedRow example) {}

    /** A student of a rotation map whom no export of that year has. */
    record MissingLine(int year, String studentId, String group, String pattern) {}

    /** One file of one import. */
    record HistoryLine(ImportRecord record, ImportRecord.FileRecord file) {}

    static List<ModuleLine> modules(
            List<ModuleInfo> infos,
            List<ModuleData> data,
            java.util.function.Predicate<ModuleInfo> stale) {
        Map<String, ModuleInfo> byCode =
                infos.stream().collect(Collectors.toMap(ModuleInfo::module, info -> info));
        var lines = new ArrayList<ModuleLine>();
        for (ModuleData module : data) {
            ModuleInfo info = byCode.get(module.module());
            if (info != null) {
                var report = module.report();
                lines.add(
                        new ModuleLine(
                                info,
                                report.rows().read(),
                                report.rows().kept(),
                                report.rows().rejected(),
                                report.rows().cancelled(),
                                report.rows().duplicates(),
                                unknown(module.table()),
                                stale.test(info)));
            }
        }
        return lines;
    }

    static List<ReasonLine> reasons(List<ModuleData> data) {
        record Key(String reason, String column) {}
        var lines = new ArrayList<ReasonLine>();
        for (ModuleData module : data) {
            Map<Key, List<RejectedRow>> byReason =
                    module.report().rejected().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            row -> new Key(row.reason(), row.column())));
            byReason.forEach(
                    (key, rows) ->
                            lines.add(
                                    new ReasonLine(
                                            module.module(),
                                            key.reason(),
                                            key.column(),
                                            rows.size(),
                                            rows.get(0))));
        }
        lines.sort(
                java.util.Comparator.comparing(ReasonLine::module)
                        .thenComparing(line -> -line.rows())
                        .thenComparing(ReasonLine::reason));
        return lines;
    }

    /** Students whom a rotation map names and no export of that year does. */
    static List<MissingLine> missing(List<ModuleData> data) {
        var mapped = new TreeMap<Integer, Map<String, Assignment>>();
        var present = new TreeMap<Integer, Set<String>>();
        for (ModuleData module : data) {
            int year = module.table().year();
            mapped.computeIfAbsent(year, key -> new TreeMap<>()).putAll(module.assignments());
            Set<String> ids = present.computeIfAbsent(year, key -> new HashSet<>());
            module.table().students().forEach(student -> ids.add(student.id()));
        }
        var lines = new ArrayList<MissingLine>();
        mapped.forEach(
                (year, assignments) ->
                        assignments.forEach(
                                (id, assignment) -> {
                                    if (!present.get(year).contains(id)) {
                                        lines.add(
                                                new MissingLine(
                                                        year,
                                                        id,
                                                        assignment.group(),
                                                        assignment.pattern()));
                                    }
                                }));
        return lines;
    }

    /** Every file of every import, newest first. */
    static List<HistoryLine> history(List<ImportRecord> records) {
        var lines = new ArrayList<HistoryLine>();
        for (ImportRecord record : records) {
            if (record.files().isEmpty()) {
                lines.add(0, new HistoryLine(record, null));
            }
            record.files().forEach(file -> lines.add(0, new HistoryLine(record, file)));
        }
        return lines;
    }

    private static long unknown(AttendanceTable table) {
        long unknown = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.mark(row) == Mark.UNKNOWN) {
                unknown++;
            }
        }
        return unknown;
    }
}
