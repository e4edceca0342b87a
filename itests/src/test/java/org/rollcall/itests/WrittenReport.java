package org.rollcall.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What {@code rollcall analyse} wrote, read back.
 *
 * @param outcome exit code and what was printed
 * @param folder the report's folder
 */
record WrittenReport(Image.Outcome outcome, Path folder) {

    /** Rows of a table by column name. */
    List<Map<String, String>> table(String file) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(folder.resolve(file));
                var parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** A column of a table. */
    List<String> column(String file, String column) throws IOException {
        return table(file).stream().map(row -> row.get(column)).toList();
    }

    /** The one row of a table that has one. */
    Map<String, String> only(String file) throws IOException {
        var rows = table(file);
        if (rows.size() != 1) {
            throw new AssertionError(file + " has not one row but " + rows);
        }
        return rows.get(0);
    }

    JsonObject json() throws IOException {
        try (var reader = Files.newBufferedReader(folder.resolve("report.json"));
                var json = Json.createReader(reader)) {
            return json.readObject();
        }
    }

    /** All that {@code report.json} notes of the whole and of each input, a sentence a line. */
    String notices() throws IOException {
        var inputs = json().getJsonArray("inputs").getValuesAs(JsonObject.class).stream();
        return Stream.concat(Stream.of(json()), inputs)
                .flatMap(
                        part -> part.getJsonArray("notices").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .collect(Collectors.joining("\n"));
    }

    /** All that was printed. */
    String printed() {
        return outcome.out() + outcome.err();
    }
}
