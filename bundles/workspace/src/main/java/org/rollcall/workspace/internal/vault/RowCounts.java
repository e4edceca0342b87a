package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;

/**
 * Where a file's rows went by the standard rule set, besides those kept.
 *
 * @param marksUnknown kept rows without a mark
 * @param rejected rejected rows by reason
 */
record RowCounts(
        long rowsRead,
        long cancelled,
        long duplicates,
        long marksUnknown,
        Map<String, Long> rejected) {

    /** For journal lines that were written before rows were counted there. */
    static final RowCounts UNTOLD = new RowCounts(-1, -1, -1, -1, Map.of());

    RowCounts {
        rejected = Map.copyOf(rejected);
    }

    static RowCounts of(CleaningReport report) {
        return of(report, 0);
    }

    static RowCounts of(CleaningReport report, AttendanceTable table) {
        return of(
                report,
                IntStream.range(0, table.rows())
                        .filter(row -> table.mark(row) == Mark.UNKNOWN)
                        .count());
    }

    private static RowCounts of(CleaningReport report, long marksUnknown) {
        return new RowCounts(
                report.rowsRead(),
                report.cancelled(),
                report.duplicates(),
                marksUnknown,
                report.rejected().stream()
                        .collect(
                                Collectors.groupingBy(RejectedRow::reason, Collectors.counting())));
    }

    JsonObjectBuilder json() {
        var reasons = Json.createObjectBuilder();
        new TreeMap<>(rejected).forEach(reasons::add);
        return Json.createObjectBuilder()
                .add("read", rowsRead)
                .add("cancelled", cancelled)
                .add("duplicates", duplicates)
                .add("unknown", marksUnknown)
                .add("rejected", reasons);
    }

    static RowCounts of(JsonObject json) {
        JsonObject reasons = json.getJsonObject("rejected");
        return new RowCounts(
                number(json, "read"),
                number(json, "cancelled"),
                number(json, "duplicates"),
                number(json, "unknown"),
                reasons.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        reason -> reason, reason -> number(reasons, reason))));
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }
}
