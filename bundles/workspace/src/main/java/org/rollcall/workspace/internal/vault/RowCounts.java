package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;

/**
 * Where an imported file's rows went by the standard rule set.
 *
 * @param read -1 where the journal was written before counts were kept
 * @param rejected rows by reason
 */
record RowCounts(
        long read,
        long kept,
        long cancelled,
        long duplicates,
        long marksUnknown,
        Map<String, Long> rejected) {
    static final RowCounts NOT_KEPT = new RowCounts(-1, -1, -1, -1, -1, Map.of());

    static RowCounts of(CleaningReport report, long marksUnknown) {
        var rejected = new TreeMap<String, Long>();
        for (RejectedRow row : report.rejected()) {
            rejected.merge(row.reason(), 1L, Long::sum);
        }
        return new RowCounts(
                report.rowsRead(),
                report.kept(),
                report.cancelled(),
                report.duplicates(),
                marksUnknown,
                rejected);
    }

    JsonObjectBuilder json() {
        var reasons = Json.createObjectBuilder();
        rejected.forEach(reasons::add);
        return Json.createObjectBuilder()
                .add("read", read)
                .add("kept", kept)
                .add("cancelled", cancelled)
                .add("duplicates", duplicates)
                .add("unknown", marksUnknown)
                .add("rejected", reasons);
    }

    static RowCounts of(JsonObject json) {
        var rejected = new TreeMap<String, Long>();
        JsonObject reasons = json.getJsonObject("rejected");
        reasons.keySet()
                .forEach(reason -> rejected.put(reason, reasons.getJsonNumber(reason).longValue()));
        return new RowCounts(
                number(json, "read"),
                number(json, "kept"),
                number(json, "cancelled"),
                number(json, "duplicates"),
                number(json, "unknown"),
                rejected);
    }

    private static long number(JsonObject json, String key) {
        return json.getJsonNumber(key).longValue();
    }
}
