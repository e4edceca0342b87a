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
        List<InstallUnit> changed,
        Map<String, InstallUnit> before,
        List<InstallUnit> added,
        List<InstallUnit> removed) {

    static Difference between(List<InstallUnit> from, List<InstallUnit> to) {
        Map<String, InstallUnit> old = byKey(from);
        Map<String, InstallUnit> now = byKey(to);
        var changed = new ArrayList<InstallUnit>();
        var before = new LinkedHashMap<String, InstallUnit>();
        var added = new ArrayList<InstallUnit>();
        for (InstallUnit unit : to) {
            InstallUnit same = old.get(unit.key());
            if (same == null) {
                added.add(unit);
            } else if (!same.digest().equals(unit.digest())) {
                changed.add(unit);
                before.put(unit.key(), same);
            }
        }
        List<InstallUnit> removed = from.stream().filter(p -> !now.containsKey(p.key())).toList();
        return new Difference(changed, before, added, removed);
    }

    private static Map<String, InstallUnit> byKey(List<InstallUnit> units) {
        return units.stream()
                .collect(
                        Collectors.toMap(
                                InstallUnit::key,
                                Function.identity(),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** For people, a line each. */
    List<String> told() {
        var lines = new ArrayList<String>();
        for (InstallUnit unit : changed) {
            lines.add(
                    "%s %s → %s"
                            .formatted(
                                    unit.name(), before.get(unit.key()).version(), unit.version()));
        }
        added.forEach(unit -> lines.add("%s %s, new".formatted(unit.name(), unit.version())));
        removed.forEach(
                unit -> lines.add("%s %s, taken out".formatted(unit.name(), unit.version())));
        return lines;
    }
}
