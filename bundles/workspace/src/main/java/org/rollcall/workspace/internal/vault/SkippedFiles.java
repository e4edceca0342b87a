package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.rollcall.api.dataset.Refusal;

/**
 * What was chosen for an import and did not change anything; kept so that its report can be told
 * again. Journals that were written before it was kept say nothing of it.
 *
 * @param leftOut names of files that were not taken
 * @param unchanged files whose bytes were loaded already
 */
record SkippedFiles(List<Refusal> refusals, List<String> leftOut, List<FileEntry> unchanged) {
    static final SkippedFiles NOTHING = new SkippedFiles(List.of(), List.of(), List.of());

    SkippedFiles {
        refusals = List.copyOf(refusals);
        leftOut = List.copyOf(leftOut);
        unchanged = List.copyOf(unchanged);
    }

    void addTo(JsonObjectBuilder json) {
        if (!refusals.isEmpty()) {
            var array = Json.createArrayBuilder();
            refusals.forEach(
                    refusal ->
                            array.add(
                                    Json.createObjectBuilder()
                                            .add("file", refusal.file())
                                            .add("message", refusal.message())));
            json.add("refused", array);
        }
        if (!leftOut.isEmpty()) {
            json.add("leftOut", Json.createArrayBuilder(leftOut));
        }
        if (!unchanged.isEmpty()) {
            var array = Json.createArrayBuilder();
            unchanged.forEach(file -> array.add(file.json()));
            json.add("unchanged", array);
        }
    }

    static SkippedFiles of(JsonObject json) {
        return new SkippedFiles(
                json.containsKey("refused")
                        ? json.getJsonArray("refused").getValuesAs(JsonObject.class).stream()
                                .map(
                                        refusal ->
                                                new Refusal(
                                                        refusal.getString("file"),
                                                        refusal.getString("message")))
                                .toList()
                        : List.of(),
                json.containsKey("leftOut")
                        ? json.getJsonArray("leftOut").getValuesAs(JsonString::getString)
                        : List.of(),
                json.containsKey("unchanged")
                        ? json.getJsonArray("unchanged").getValuesAs(JsonObject.class).stream()
                                .map(FileEntry::of)
                                .toList()
                        : List.of());
    }
}
