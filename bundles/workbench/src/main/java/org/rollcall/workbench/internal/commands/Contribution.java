package org.rollcall.workbench.internal.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.rollcall.workbench.api.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command and where its service properties want it to appear. */
record Contribution(
        Command command, String id, String menu, String shortcut, boolean toolbar, int order) {
    private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

    /** Menus in the order that people know; others come between, by name. */
    private static final List<String> FIRST = List.of("File", "Edit", "View");

    private static final List<String> LAST = List.of("Tools", "Help");

    static final Comparator<Contribution> BY_ORDER =
            Comparator.comparingInt(Contribution::order).thenComparing(Contribution::id);

    static final Comparator<String> MENUS =
            Comparator.<String>comparingInt(Contribution::rank)
                    .thenComparing(Comparator.naturalOrder());

    static Contribution of(Command command, Map<String, Object> properties) {
        return new Contribution(
                command,
                properties
                        .getOrDefault("rollcall.command.id", command.getClass().getName())
                        .toString(),
                properties.getOrDefault("rollcall.command.menu", "Tools").toString(),
                properties.getOrDefault("rollcall.command.shortcut", "").toString(),
                Boolean.TRUE.equals(properties.get("rollcall.command.toolbar")),
                properties.get("rollcall.command.order") instanceof Integer number ? number : 100);
    }

    /** The shortcut; empty where there is none or it can't be read, which is logged. */
    Optional<KeyCombination> keys() {
        if (shortcut.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyCombination.valueOf(shortcut));
        } catch (IllegalArgumentException e) {
            LOG.warn("Command {} goes without shortcut, as {} is none", id, shortcut, e);
            return Optional.empty();
        }
    }

    private static int rank(String menu) {
        if (FIRST.contains(menu)) {
            return FIRST.indexOf(menu);
        }
        return LAST.contains(menu) ? 200 + LAST.indexOf(menu) : 100;
    }
}
