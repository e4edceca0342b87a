package org.rollcall.installation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which bundles differ between two sets.
 *
 * @param changed in both, with other content; as they are to be
 * @param before the same ones, as they are
 * @param added in the new set alone
 * @param removed in the old set alone
 */
record Difference(
        List<Part> changed, Map<String, Part> before, List<Part> added, List<Part> removed) {

    static Difference between(List<Part> from, List<Part> to) {
        Map<String, Part> old = byKey(from);
        Map<String, Part> now = byKey(to);
        var changed = new ArrayList<Part>();
        var before = new LinkedHashMap<String, Part>();
        var added = new ArrayList<Part>();
        for (Part part : to) {
            Part same = old.get(part.key());
            if (same == null) {
                added.add(part);
            } else if (!same.digest().equals(part.digest())) {
                changed.add(part);
                before.put(part.key(), same);
            }
        }
        List<Part> removed = from.stream().filter(p -> !now.containsKey(p.key())).toList();
        return new Difference(changed, before, added, removed);
    }

    private static Map<String, Part> byKey(List<Part> parts) {
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                Part::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** For people, a line each. */
    List<String> told() {
        var lines = new ArrayList<String>();
        for (Part part : changed) {
            lines.add(
                    "%s %s → %s"
                            .formatted(
                                    part.name(), before.get(part.key()).version(), part.version()));
        }
        added.forEach(part -> lines.add("%s %s, new".formatted(part.name(), part.version())));
        removed.forEach(
                part -> lines.add("%s %s, taken out".formatted(part.name(), part.version())));
        return lines;
    }
}
