package org.rollcall.itests.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The expected tables of a case: plain CSV whose quoted fields hold no line breaks. */
final class Expected {
    private Expected() {}

    /** Rows of one module, by column name. */
    static List<Map<String, String>> rows(String name, String rules, String file, String module) {
        Path path = Cases.input(name).resolveSibling("expected-" + rules).resolve(file);
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            List<String> header = fields(lines.get(0));
            var rows = new ArrayList<Map<String, String>>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = fields(line);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), fields.get(i));
                }
                if (row.get("module").equals(module)) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter of a case, such as {@code from}. */
    static String parameter(String name, String key) {
        Path path = Cases.input(name).resolveSibling("parameters.json");
        try {
            String json = Files.readString(path, StandardCharsets.UTF_8);
            String after = json.substring(json.indexOf('"' + key + '"') + key.length() + 2);
            return after.replaceFirst("(?s)^\\s*:\\s*\\[?\\s*\"?([^\",\\]}\\s]*).*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
