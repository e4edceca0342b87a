package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of every case, from the command line, under both rule sets. */
class AnalyseCasesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "clean-small, standard", "clean-small, original",
        "dirty-medium, standard", "dirty-medium, original",
        "no-notes, standard", "no-notes, original"
    })
    void agreesWithTheExpectedTables(String name, String rules) throws Exception {
        Path root = Image.cases().resolve(name);
        Path out = folder.resolve("report");
        var arguments = new ArrayList<>(List.of("analyse", root.resolve("input").toString()));
        arguments.addAll(List.of("--out", out.toString(), "--rules", rules));
        arguments.addAll(parameters(root.resolve("parameters.json")));

        var outcome = Image.run(folder.resolve("home"), arguments.toArray(String[]::new));

        assertEquals(0, outcome.exitCode(), outcome.err());
        Path expected = root.resolve("expected-" + rules);
        var differences = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(expected, "*.csv")) {
            int count = 0;
            for (Path file : files) {
                differences.addAll(
                        CaseTables.differences(file.getFileName().toString(), expected, out));
                count++;
            }
            assertEquals(7, count, "expected tables");
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> parameters(Path file) throws Exception {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            var arguments =
                    new ArrayList<>(
                            List.of(
                                    "--from", json.getString("from"),
                                    "--to", json.getString("to"),
                                    "--threshold", json.getJsonNumber("threshold").toString(),
                                    "--as-of", json.getString("asOf")));
            for (JsonNumber days : json.getJsonArray("days").getValuesAs(JsonNumber.class)) {
                arguments.addAll(List.of("--days", days.toString()));
            }
            return arguments;
        }
    }
}
