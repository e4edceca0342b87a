package org.rollcall.imports.internal.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was seen in a watched folder, look by look. A file counts when two looks one after the other
 * find it the same, so that none is taken while it is still being written. Safe for any thread.
 */
final class Sightings {
    private Map<String, Stamp> before = Map.of();

    /** Files that need no notice any more, as they were then. */
    private final Map<String, Stamp> known = new HashMap<>();

    /** Files of which the user has been told and which wait for a review. */
    private final Map<String, Stamp> waiting = new TreeMap<>();

    /**
     * Takes in what the folder holds now.
     *
     * @return names of files that are whole, and new or changed since they were last spoken of
     */
    synchronized List<String> look(Map<String, Stamp> now) {
        var fresh = new ArrayList<String>();
        new TreeMap<>(now)
                .forEach(
                        (name, stamp) -> {
                            boolean settled = stamp.bytes() > 0 && stamp.equals(before.get(name));
                            if (settled
                                    && !stamp.equals(known.get(name))
                                    && !stamp.equals(waiting.get(name))) {
                                fresh.add(name);
                            }
                        });
        waiting.keySet().retainAll(now.keySet());
        known.keySet().retainAll(now.keySet());
        before = Map.copyOf(now);
        return fresh;
    }

    /** Takes a file that is fresh as one that the user need not be told of. */
    synchronized void know(String name) {
        known.put(name, before.get(name));
        waiting.remove(name);
    }

    /** Takes a file that is fresh as one that waits for a review. */
    synchronized void await(String name) {
        waiting.put(name, before.get(name));
    }

    /** Names of the files that wait for a review. */
    synchronized List<String> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** Says that the user has seen what waited. */
    synchronized void reviewed() {
        known.putAll(waiting);
        waiting.clear();
    }

    /** What is known, a line for each file; {@link #restore} reads it. */
    synchronized String text() {
        var text = new StringBuilder();
        new TreeMap<>(known)
                .forEach(
                        (name, stamp) ->
                                text.append(stamp.bytes())
                                        .append(' ')
                                        .append(stamp.modified())
                                        .append(' ')
                                        .append(name)
                                        .append('\n'));
        return text.toString();
    }

    synchronized void restore(String text) {
        for (String line : text.split("\n")) {
            String[] words = line.split(" ", 3);
            if (words.length == 3
                    && words[0].matches("\\d{1,18}")
                    && words[1].matches("\\d{1,18}")) {
                known.put(words[2], new Stamp(Long.parseLong(words[0]), Long.parseLong(words[1])));
            }
        }
    }
}
