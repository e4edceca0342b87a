package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Action;

/**
 * One change of the workspace: all of it took effect together.
 *
 * @param number from 1, one more each time
 * @param files what was imported, or what was taken out
 * @param restored for a return to an earlier state: the number of the entry after which it was; -1
 *     for other changes
 */
record JournalEntry(
        long number, Instant time, Action action, List<FileEntry> files, long restored) {
    private static final long NONE = -1;

    static JournalEntry imported(long number, List<FileEntry> files) {
        return new JournalEntry(number, now(), Action.IMPORT, List.copyOf(files), NONE);
    }

    static JournalEntry removed(long number, FileEntry file) {
        return new JournalEntry(number, now(), Action.REMOVE, List.of(file), NONE);
    }

    static JournalEntry restored(long number, long revision) {
        return new JournalEntry(number, now(), Action.RESTORE, List.of(), revision);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * One imported file.
     *
     * @param version 1 for the first of its module, map or workbook, one more for each later one
     * @param students in an attendance export
     * @param rows kept rows
     * @param counts {@link RowCounts#NOT_KEPT} where an earlier version wrote the journal
     */
    record FileEntry(
            SourceRef source,
            InputKind kind,
            int version,
            int students,
            long rows,
            Optional<DateRange> dates,
            RowCounts counts) {

        /** What the file is a version of; a later file of the same key takes its place. */
        String key() {
            return key(source.name(), kind);
        }

        static String key(String name, InputKind kind) {
            if (kind instanceof InputKind.AttendanceExport export) {
                return "attendance " + export.module();
            }
            return kind instanceof InputKind.RotationMap map
                    ? "rotation " + map.year() + " " + name.toLowerCase(java.util.Locale.ROOT)
                    : "notes";
        }

        private JsonObjectBuilder json() {
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
            if (counts.read() >= 0) {
                json.add("counts", counts.json());
            }
            dates.ifPresent(
                    range ->
                            json.add("from", range.from().toString())
                                    .add("to", range.to().toString()));
            return json;
        }

        private static FileEntry of(JsonObject json) {
            InputKind kind =
                    switch (json.getString("kind")) {
                        case "attendance" ->
                                new InputKind.AttendanceExport(json.getString("module"));
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
                    dates,
                    json.containsKey("counts")
                            ? RowCounts.of(json.getJsonObject("counts"))
                            : RowCounts.NOT_KEPT);
        }
    }

    /** One line of JSON. */
    String json() {
        var array = Json.createArrayBuilder();
        files.forEach(file -> array.add(file.json()));
        var json =
                Json.createObjectBuilder()
                        .add("number", number)
                        .add("time", time.toString())
                        .add("files", array);
        if (action != Action.IMPORT) {
            json.add("action", action.name());
        }
        if (action == Action.RESTORE) {
            json.add("restored", restored);
        }
        return json.build().toString();
    }

    static JournalEntry of(JsonObject json) {
        return new JournalEntry(
                json.getJsonNumber("number").longValue(),
                Instant.parse(json.getString("time")),
                Action.valueOf(json.getString("action", Action.IMPORT.name())),
                json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                        .map(FileEntry::of)
                        .toList(),
                json.containsKey("restored") ? json.getJsonNumber("restored").longValue() : NONE);
    }
}
