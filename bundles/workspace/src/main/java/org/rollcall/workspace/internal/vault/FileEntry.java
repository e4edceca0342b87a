package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Counts;
import org.rollcall.api.workspace.ImportRecord.FileRecord;

/**
 * One file of a journal line.
 *
 * @param version 1 for the first of its module, map or workbook, one more for each later one
 * @param students in an attendance export
 * @param rows kept rows
 * @param counts where all rows went; empty in lines written before rows were counted there
 * @param lastDays of an export, see {@link org.rollcall.api.workspace.ModuleInfo#lastDays}; the
 *     last day alone where the line was written before they were kept
 * @param encoding in which the user said that it is to be read; empty where it is found out
 */
record FileEntry(
        SourceRef source,
        InputKind kind,
        int version,
        int students,
        long rows,
        Optional<Counts> counts,
        Optional<DateRange> dates,
        List<LocalDate> lastDays,
        Optional<Charset> encoding) {
    FileEntry {
        lastDays = List.copyOf(lastDays);
    }

    /** What the file is a version of; a later file of the same key takes its place. */
    String key() {
        return key(source.name(), kind);
    }

    static String key(String name, InputKind kind) {
        if (kind instanceof InputKind.AttendanceExport export) {
            return "attendance " + export.module();
        }
        return kind instanceof InputKind.RotationMap map
                ? "rotation " + map.year() + " " + name.toLowerCase(Locale.ROOT)
                : "notes";
    }

    /** As the history tells it. */
    FileRecord told() {
        return new FileRecord(source, kind, version, counts);
    }

    JsonObjectBuilder json() {
        var json =
                Json.createObjectBuilder()
                        .add("name", source.name())
                        .add("sha256", source.sha256())
                        .add("version", version)
                        .add("students", students)
                        .add("rows", rows);
        if (kind instanceof InputKind.AttendanceExport export) {
            json.add("kind", "attendance").add("module", export.module());
        } else if (kind instanceof InputKind.RotationMap map) {
            json.add("kind", "rotation").add("year", map.year());
        } else {
            json.add("kind", "notes");
        }
        dates.ifPresent(
                range ->
                        json.add("from", range.from().toString()).add("to", range.to().toString()));
        if (!lastDays.isEmpty() && !lastDays.equals(lastDayAlone(dates))) {
            var days = Json.createArrayBuilder();
            lastDays.forEach(day -> days.add(day.toString()));
            json.add("lastDays", days);
        }
        encoding.ifPresent(charset -> json.add("encoding", charset.name()));
        counts.ifPresent(told -> json.add("counts", RowCounts.json(told)));
        return json;
    }

    static FileEntry of(JsonObject json) {
        InputKind kind =
                switch (json.getString("kind")) {
                    case "attendance" -> new InputKind.AttendanceExport(json.getString("module"));
                    case "rotation" -> new InputKind.RotationMap(json.getInt("year"));
                    default -> new InputKind.NotesWorkbook();
                };
        Optional<DateRange> dates =
                json.containsKey("from")
                        ? Optional.of(
                                new DateRange(
                                        LocalDate.parse(json.getString("from")),
                                        LocalDate.parse(json.getString("to"))))
                        : Optional.empty();
        return new FileEntry(
                new SourceRef(json.getString("name"), json.getString("sha256")),
                kind,
                json.getInt("version"),
                json.getInt("students"),
                json.getJsonNumber("rows").longValue(),
                json.containsKey("counts")
                        ? Optional.of(RowCounts.of(json.getJsonObject("counts")))
                        : Optional.empty(),
                dates,
                json.containsKey("lastDays")
                        ? json.getJsonArray("lastDays").getValuesAs(JsonString.class).stream()
                                .map(day -> LocalDate.parse(day.getString()))
                                .toList()
                        : lastDayAlone(dates),
                Optional.ofNullable(json.getString("encoding", null)).map(Charset::forName));
    }

    /** What is not written, as it is so nearly always: no event lay in the future. */
    private static List<LocalDate> lastDayAlone(Optional<DateRange> dates) {
        return dates.map(DateRange::to).stream().toList();
    }
}
