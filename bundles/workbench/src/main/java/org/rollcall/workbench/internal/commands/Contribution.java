package org.rollcall.workbench.internal.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.rollcall.workbench.api.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command and where its service properties want it to appear. */
public record Contribution(
        Command command,
        String id,
        String menu,
        List<KeyCombination> keys,
        boolean toolbar,
        int order) {
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
        String id =
                properties
                        .getOrDefault("rollcall.command.id", command.getClass().getName())
                        .toString();
        return new Contribution(
                command,
                id,
                properties.getOrDefault("rollcall.command.menu", "Tools").toString(),
                keys(id, properties.getOrDefault("rollcall.command.shortcut", "").toString()),
                Boolean.TRUE.equals(properties.get("rollcall.command.toolbar")),
                properties.get("rollcall.command.order") instanceof Integer number ? number : 100);
    }

    /** Shortcuts; what can't be read is left out and logged. */
    public static List<KeyCombination> keys(String owner, String shortcuts) {
        return Stream.of(shortcuts.split("\\s+"))
                .filter(shortcut -> !shortcut.isEmpty())
                .map(shortcut -> key(owner, shortcut))
                .filter(Objects::nonNull)
                .toList();
    }

    private static KeyCombination key(String owner, String shortcut) {
        try {
            return KeyCombination.valueOf(shortcut);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} goes without the shortcut {}, which is none", owner, shortcut, e);
            return null;
        }
    }

    Slot slot() {
        return new Slot(id, menu, toolbar, order);
    }

    /** The first shortcut as menus show it; empty for none. */
    public String keyText() {
        return keys.isEmpty() ? "" : keys.get(0).getDisplayText();
    }

    public boolean enabled() {
        return command.disabledProperty() == null || !command.disabledProperty().get();
    }

    private static int rank(String menu) {
        if (FIRST.contains(menu)) {
            return FIRST.indexOf(menu);
        }
        return LAST.contains(menu) ? 200 + LAST.indexOf(menu) : 100;
    }
}
