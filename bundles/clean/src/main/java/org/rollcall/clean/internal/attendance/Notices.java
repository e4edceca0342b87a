package org.rollcall.clean.internal.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.WrittenDates;

/** What the user should know of a file's rows, each as a sentence. */
final class Notices {
    /** Students who are told by their ids, so that they can be looked up. */
    private static final int MOST_NAMED = 20;

    private Notices() {}

    static Optional<String> formulas(String file, List<RowChunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.formula != null)
                .findFirst()
                .map(
                        chunk ->
                                "%s writes texts as formulas, such as %s on line %d; the text in the quotation marks was read."
                                        .formatted(file, chunk.formula, chunk.formulaLine));
    }

    static Optional<String> severalSpellings(String file, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
        return Optional.of(
                "%s has %d %s with more than one name or advisor (%s%s); the newest row's is shown."
                        .formatted(
                                file,
                                ids.size(),
                                ids.size() == 1 ? "student" : "students",
                                named,
                                ids.size() > MOST_NAMED ? " and others" : ""));
    }

    /** Rows whose date lies after the day of reading. */
    static Optional<String> future(String file, AttendanceTable table, LocalDate today) {
        int rows = 0;
        int last = -1;
        for (int student = 0; student < table.students().size(); student++) {
            for (int row = table.endRow(student) - 1; row >= table.firstRow(student); row--) {
                if (table.epochDay(row) <= today.toEpochDay()) {
                    break;
                }
                rows++;
                if (last < 0 || table.epochDay(row) > table.epochDay(last)) {
                    last = row;
                }
            }
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(
                        "%s has %d %s in the future, later than the day of reading, %s; the last is of %s, on line %d."
                                .formatted(
                                        file,
                                        rows,
                                        rows == 1 ? "row" : "rows",
                                        WrittenDates.DAY.format(today),
                                        WrittenDates.DAY.format(table.date(last)),
                                        table.line(last)));
    }

    /** Why a module has no row, no dates and so no figures. */
    static Optional<String> nothingKept(
            String file,
            AttendanceTable table,
            long read,
            List<RejectedRow> rejected,
            long cancelled) {
        if (table.rows() > 0) {
            return Optional.empty();
        }
        if (read == 0) {
            return Optional.of("%s has a header but no rows.".formatted(file));
        }
        var parts = new ArrayList<String>();
        if (!rejected.isEmpty()) {
            parts.add("%d of %d rejected (%s)".formatted(rejected.size(), read, reasons(rejected)));
        }
        if (cancelled > 0) {
            parts.add("%d of %d cancelled".formatted(cancelled, read));
        }
        return Optional.of(
                "No row of %s could be kept: %s.".formatted(file, String.join(", ", parts)));
    }

    private static String reasons(List<RejectedRow> rejected) {
        Map<String, Long> counts =
                rejected.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RejectedRow::reason,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(
                        reason ->
                                counts.size() == 1
                                        ? reason.getKey()
                                        : reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }
}
