package org.rollcall.workbench.internal.perspectives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.internal.state.Memory;

/**
 * The perspectives that there are, and which one is shown. All stay while their services are away
 * for a moment, as when their bundle is updated. The chosen one is waited for also when the window
 * has just opened; its list of views is remembered for that.
 */
public final class Perspectives {
    private static final String CHOSEN = "perspective";
    private static final String VIEWS = "perspective.views";

    private final Memory memory;
    private final Map<Perspective, NamedPerspective> present = new IdentityHashMap<>();
    private final Map<String, NamedPerspective> away = new HashMap<>();
    private boolean awaited = true;

    public Perspectives(Memory memory) {
        this.memory = memory;
    }

    /** Those that are there or away for a moment, in their order. */
    public List<NamedPerspective> all() {
        var sorted = new ArrayList<>(present.values());
        sorted.addAll(away.values());
        sorted.sort(NamedPerspective.BY_ORDER);
        return sorted;
    }

    public void add(Perspective perspective, Map<String, Object> properties) {
        var named = NamedPerspective.of(perspective, properties);
        present.put(perspective, named);
        away.remove(named.id());
        if (isChosen(named)) {
            awaited = true; // When it goes again, it is worth waiting again.
            memory.put(VIEWS, String.join(" ", named.views()));
        }
    }

    /**
     * Has one go; {@code true} if it keeps its place until {@link #expirePlaceholders}, and {@code
     * false} if another has taken it already.
     */
    public boolean remove(Perspective perspective) {
        NamedPerspective going = present.remove(perspective);
        if (going == null || isPresent(going.id())) {
            return false;
        }
        away.put(going.id(), going);
        return true;
    }

    /** Keeps to the one that is shown, even if another is put before it later. */
    public void settle() {
        if (memory.text(CHOSEN).isEmpty()) {
            current().ifPresent(this::choose);
        }
    }

    /** Shows one from now on. */
    public void choose(String id) {
        find(id).ifPresent(
                        chosen -> {
                            awaited = true;
                            memory.put(CHOSEN, id);
                            memory.put(VIEWS, String.join(" ", chosen.views()));
                        });
    }

    /** Gives up waiting for those that are away, and for the chosen one, until they come. */
    public void expirePlaceholders() {
        awaited = false;
        away.clear();
    }

    /** Id of the one that is shown or awaited; empty where there is none. */
    public Optional<String> current() {
        Optional<String> chosen = memory.text(CHOSEN);
        if (chosen.isPresent() && (awaited || find(chosen.get()).isPresent())) {
            return chosen;
        }
        return all().stream().findFirst().map(NamedPerspective::id);
    }

    /** Ids of the views of the one that is shown or awaited. */
    public List<String> views() {
        return current()
                .map(
                        id ->
                                find(id).map(NamedPerspective::views)
                                        .orElseGet(
                                                () ->
                                                        List.of(
                                                                memory.text(VIEWS)
                                                                        .orElse("")
                                                                        .split(" "))))
                .orElse(List.of());
    }

    public Optional<NamedPerspective> find(String id) {
        return all().stream().filter(named -> named.id().equals(id)).findFirst();
    }

    private boolean isPresent(String id) {
        return present.values().stream().anyMatch(named -> named.id().equals(id));
    }

    private boolean isChosen(NamedPerspective perspective) {
        return memory.text(CHOSEN).filter(perspective.id()::equals).isPresent();
    }
}
