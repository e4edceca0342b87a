package org.rollcall.workbench.internal.state;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps of texts as one text: as a properties file, or in one line as the query of a URL. */
public final class PropertyText {
    private PropertyText() {}

    /** Lines that {@link java.util.Properties#load} reads, sorted by key. */
    static String lines(Map<String, String> values) {
        var lines = new StringBuilder();
        new TreeMap<>(values)
                .forEach(
                        (key, value) -> {
                            escape(key, true, lines);
                            lines.append('=');
                            escape(value, false, lines);
                            lines.append('\n');
                        });
        return lines.toString();
    }

    private static void escape(String text, boolean key, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\f' -> to.append("\\f");
                case ' ' -> to.append(key || i == 0 ? "\\ " : " ");
                case '=', ':', '#', '!' -> to.append(key ? "\\" : "").append(c);
                default -> to.append(c);
            }
        }
    }

    /** One line, sorted by key; empty for no values. */
    public static String line(Map<String, String> values) {
        var line = new StringBuilder();
        new TreeMap<>(values)
                .forEach(
                        (key, value) -> {
                            line.append(line.isEmpty() ? "" : "&");
                            line.append(URLEncoder.encode(key, StandardCharsets.UTF_8)).append('=');
                            line.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                        });
        return line.toString();
    }

    /** What {@link #line} made a line of; what can't be read is left out. */
    public static Map<String, String> values(String line) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : line.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    values.put(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    continue; // Somebody wrote into the file.
                }
            }
        }
        return values;
    }
}
