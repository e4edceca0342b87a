package org.rollcall.workbench.internal.regions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view services, by id. A view's node is made when it is first in front, and takes over what an
 * earlier view of its id saved. While a bundle is replaced there may be two of one id: the newest
 * counts. One broken view must not take the window with it.
 */
final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final ViewStates states;
    private final Map<String, List<View>> byId = new HashMap<>();
    private final Map<View, Node> nodes = new IdentityHashMap<>();
    private final Set<View> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Services(ViewStates states) {
        this.states = states;
    }

    void add(DockedView docked) {
        view(docked.id()).ifPresent(before -> retire(docked.id(), before));
        byId.computeIfAbsent(docked.id(), id -> new ArrayList<>()).add(docked.view());
    }

    /** Takes a view out, after it has saved itself. */
    void remove(DockedView docked) {
        retire(docked.id(), docked.view());
        List<View> same = byId.getOrDefault(docked.id(), List.of());
        same.removeIf(view -> view == docked.view());
        if (same.isEmpty()) {
            byId.remove(docked.id());
        }
    }

    Optional<View> view(String id) {
        List<View> same = byId.getOrDefault(id, List.of());
        return same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1));
    }

    /** A view's node, made now if it was not yet. */
    Node node(String id, View view) {
        Node made = nodes.get(view);
        if (made == null) {
            made = make(id, view);
            nodes.put(view, made);
        }
        return made;
    }

    /** A view's node if it has been made, else null. */
    Node madeNode(View view) {
        return nodes.get(view);
    }

    /** Tells views whether they are in front; those that are have their nodes. */
    void see(Set<View> front) {
        for (View view : List.copyOf(seen)) {
            if (!front.contains(view)) {
                seen.remove(view);
                guarded(view, "be left", v -> v.seen(false));
            }
        }
        for (View view : front) {
            if (seen.add(view)) {
                guarded(view, "be seen", v -> v.seen(true));
            }
        }
    }

    /** Saves every view that was ever in front. */
    void saveAll() {
        byId.keySet().forEach(id -> view(id).ifPresent(view -> save(id, view)));
    }

    private void retire(String id, View view) {
        save(id, view);
        if (seen.remove(view)) {
            guarded(view, "be left", v -> v.seen(false));
        }
        nodes.remove(view);
    }

    private void save(String id, View view) {
        if (nodes.containsKey(view)) {
            guarded(view, "save what it shows", v -> states.save(id, v.save()));
        }
    }

    private Node make(String id, View view) {
        try {
            Node node = view.node();
            view.restore(states.restore(id));
            return node;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("View {} can't be shown", id, e);
            var broken = new Label(Messages.get("regions.broken"));
            broken.setWrapText(true);
            broken.getStyleClass().addAll("placeholder-text", "broken-view");
            broken.setId(id);
            return broken;
        }
    }

    private static void guarded(View view, String what, Consumer<View> call) {
        try {
            call.accept(view);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("View {} can't {}", view.getClass().getName(), what, e);
        }
    }
}
