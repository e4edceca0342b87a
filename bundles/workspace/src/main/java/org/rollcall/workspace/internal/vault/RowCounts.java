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
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.ImportRecord.Counts;

/** Counts rows of a file, and writes and reads the counts as a journal line holds them. */
final class RowCounts {
    private RowCounts() {}

    static Counts of(CleaningReport report) {
        return of(report, 0);
    }

    static Counts of(CleaningReport report, AttendanceTable table) {
        return of(
                report,
                IntStream.range(0, table.rows())
                        .filter(row -> table.mark(row) == Mark.UNKNOWN)
                        .count());
    }

    private static Counts of(CleaningReport report, long marksUnknown) {
        return new Counts(
                report.rows(),
                marksUnknown,
                report.rejected().stream()
                        .collect(
                                Collectors.groupingBy(RejectedRow::reason, Collectors.counting())));
    }

    /** Without the rows kept: they are what the others leave. */
    static JsonObjectBuilder json(Counts counts) {
        var reasons = Json.createObjectBuilder();
        new TreeMap<>(counts.rejectedByReason()).forEach(reasons::add);
        return Json.createObjectBuilder()
                .add("read", counts.rows().read())
                .add("cancelled", counts.rows().cancelled())
                .add("duplicates", counts.rows().duplicates())
                .add("unknown", counts.marksUnknown())
                .add("rejected", reasons);
    }

    static Counts of(JsonObject json) {
        JsonObject reasons = json.getJsonObject("rejected");
        Map<String, Long> byReason =
                reasons.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        reason -> reason, reason -> number(reasons, reason)));
        long read = number(json, "read");
        long rejected = byReason.values().stream().mapToLong(Long::longValue).sum();
        long cancelled = number(json, "cancelled");
        long duplicates = number(json, "duplicates");
        return new Counts(
                new RowBalance(
                        read,
                        read - rejected - cancelled - duplicates,
                        rejected,
                        cancelled,
                        duplicates),
                number(json, "unknown"),
                byReason);
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }
}
