package org.rollcall.kit.selection;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a table shows and by what it is counted, under a name of the user's own. Of whichever module
 * is chosen when it is shown.
 *
 * @param name not blank; no other of the same table has it
 * @param view id of the view that holds the table
 * @param table id of the table
 * @param parts dates, threshold, rule set, filters and columns, each as text
 */
public record SavedView(String name, String view, String table, Map<String, String> parts) {
    private static final String NAME = "name";
    private static final String VIEW = "view";
    private static final String TABLE = "table";

    public SavedView {
        parts = Map.copyOf(parts);
    }

    /** A part; empty text where it is not kept. */
    public String part(String key) {
        return parts.getOrDefault(key, "");
    }

    SavedView named(String other) {
        return new SavedView(other, view, table, parts);
    }

    boolean stands(SavedView other) {
        return name.equalsIgnoreCase(other.name) && table.equals(other.table);
    }

    /** On one line, as {@link #parse} reads it. */
    String text() {
        var all = new TreeMap<>(parts);
        all.put(NAME, name);
        all.put(VIEW, view);
        all.put(TABLE, table);
        return all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What {@link #text} wrote; empty where it is none. */
    static Optional<SavedView> parse(String line) {
        var parts = new LinkedHashMap<String, String>();
        try {
            for (String pair : line.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parts.put(
                            decoded(pair.substring(0, equals)),
                            decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Somebody wrote into the file.
        }
        String name = parts.remove(NAME);
        String view = parts.remove(VIEW);
        String table = parts.remove(TABLE);
        return name == null || name.isBlank() || view == null || table == null
                ? Optional.empty()
                : Optional.of(new SavedView(name, view, table, parts));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
