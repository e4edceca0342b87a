package org.rollcall.installation.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Quarantined;
import org.rollcall.util.io.AtomicFile;

/**
 * The ledger on disk. It is small, so each step writes it whole, aside, and moves it into place:
 * whatever stops the machine, it is as it was before the step or after it.
 */
final class LedgerFile {
    private static final int FORMAT = 1;

    private final Path file;

    LedgerFile(Path file) {
        this.file = file;
    }

    /**
     * @return empty if nothing was ever changed
     * @throws IOException if the file is damaged, or of a newer Rollcall
     */
    Optional<Ledger> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (json.getInt("format") != FORMAT) {
                throw new IOException(file + " was written by a newer Rollcall");
            }
            var ledger =
                    new Ledger(
                            json.getString("image"),
                            number(json, "running"),
                            json.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                                    .map(LedgerFile::change)
                                    .toList(),
                            json.getJsonArray("quarantined").getValuesAs(JsonObject.class).stream()
                                    .map(LedgerFile::quarantined)
                                    .toList());
            LedgerCheck.check(ledger);
            return Optional.of(ledger);
        } catch (RuntimeException e) {
            throw new IOException("%s is damaged (%s)".formatted(file, e.getMessage()), e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Ledger ledger) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.writeLocked(file, json(ledger).toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a file that is not to be followed out of the way; it is kept for whoever wants to know.
     *
     * @return where it is now
     */
    Path putAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        }
        return Files.move(file, aside);
    }

    private static JsonObject json(Ledger ledger) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        ledger.changes().forEach(change -> changes.add(json(change)));
        JsonArrayBuilder quarantined = Json.createArrayBuilder();
        ledger.quarantined()
                .forEach(
                        one ->
                                quarantined.add(
                                        json(one.feature())
                                                .add("at", one.at().toString())
                                                .add("why", one.why())));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("image", ledger.image())
                .add("running", ledger.running())
                .add("changes", changes)
                .add("quarantined", quarantined)
                .build();
    }

    private static JsonObjectBuilder json(Change change) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        change.features().forEach(feature -> features.add(json(feature)));
        return Json.createObjectBuilder()
                .add("number", change.number())
                .add("at", change.at().toString())
                .add("who", change.who())
                .add("kind", change.kind().name())
                .add("features", features)
                .add("from", change.from())
                .add("result", change.result().name())
                .add("proven", change.proven())
                .add("deaths", change.deaths())
                .add("processes", Json.createArrayBuilder(change.processes()))
                .add("explanation", change.explanation())
                .add("report", Json.createArrayBuilder(change.report()));
    }

    private static JsonObjectBuilder json(FeatureRef ref) {
        return Json.createObjectBuilder()
                .add("name", ref.name())
                .add("version", ref.version())
                .add("sha256", ref.sha256());
    }

    private static Change change(JsonObject json) {
        List<String> report =
                json.getJsonArray("report").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        return new Change(
                number(json, "number"),
                Instant.parse(json.getString("at")),
                json.getString("who"),
                Change.Kind.valueOf(json.getString("kind")),
                json.getJsonArray("features").getValuesAs(JsonObject.class).stream()
                        .map(LedgerFile::ref)
                        .toList(),
                number(json, "from"),
                Change.Result.valueOf(json.getString("result")),
                json.getBoolean("proven"),
                json.getInt("deaths"),
                json.getJsonArray("processes").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::longValueExact)
                        .toList(),
                json.getString("explanation"),
                report);
    }

    private static Quarantined quarantined(JsonObject json) {
        return new Quarantined(
                ref(json), Instant.parse(json.getString("at")), json.getString("why"));
    }

    private static FeatureRef ref(JsonObject json) {
        return new FeatureRef(
                json.getString("name"), json.getString("version"), json.getString("sha256"));
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }
}
