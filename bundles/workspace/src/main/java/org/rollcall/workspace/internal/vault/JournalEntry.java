package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRecord.Action;

/**
 * One change of the workspace: all of it took effect together.
 *
 * @param number from 1, one more each time
 * @param files imported or taken out
 * @param restored for a return, the number of the change returned to, 0 for none; else 0
 * @param beside for an import, what was chosen and did not change anything
 */
record JournalEntry(
        long number,
        Instant time,
        Action action,
        List<FileEntry> files,
        long restored,
        SkippedFiles beside) {
    JournalEntry {
        files = List.copyOf(files);
    }

    JournalEntry(long number, Instant time, Action action, List<FileEntry> files, long restored) {
        this(number, time, action, files, restored, SkippedFiles.NOTHING);
    }

    static JournalEntry importing(long number, List<FileEntry> files, SkippedFiles beside) {
        return new JournalEntry(number, now(), Action.IMPORT, files, 0, beside);
    }

    static JournalEntry removing(long number, FileEntry file) {
        return new JournalEntry(number, now(), Action.REMOVE, List.of(file), 0);
    }

    static JournalEntry restoring(long number, long restored) {
        return new JournalEntry(number, now(), Action.RESTORE, List.of(), restored);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** As the history tells it. */
    ImportRecord told() {
        return new ImportRecord(
                number, time, action, files.stream().map(FileEntry::told).toList(), restored);
    }

    /** One line of JSON. */
    String json() {
        var array = Json.createArrayBuilder();
        files.forEach(file -> array.add(file.json()));
        var json =
                Json.createObjectBuilder()
                        .add("number", number)
                        .add("time", time.toString())
                        .add("action", action.name().toLowerCase(Locale.ROOT))
                        .add("files", array);
        if (action == Action.RESTORE) {
            json.add("restored", restored);
        }
        beside.addTo(json);
        return json.build().toString();
    }

    /** The first journals knew imports alone, and did not say so. */
    static JournalEntry of(JsonObject json) {
        return new JournalEntry(
                json.getJsonNumber("number").longValue(),
                Instant.parse(json.getString("time")),
                Action.valueOf(json.getString("action", "import").toUpperCase(Locale.ROOT)),
                json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                        .map(FileEntry::of)
                        .toList(),
                json.containsKey("restored") ? json.getJsonNumber("restored").longValue() : 0,
                SkippedFiles.of(json));
    }
}
