package org.rollcall.workbench.internal.regions;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.rollcall.workbench.api.Region;

/** Moves the focus from region to region, back to where it was in each. */
final class RegionFocus {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final RegionLayout layout;
    private final Map<Region, WeakReference<Node>> last = new EnumMap<>(Region.class);
    private final InvalidationListener moved = property -> mark();
    private Scene scene;

    RegionFocus(RegionLayout layout) {
        this.layout = layout;
    }

    void attach(Scene toScene) {
        scene = toScene;
        scene.focusOwnerProperty().addListener(moved);
        mark();
    }

    void detach() {
        scene.focusOwnerProperty().removeListener(moved);
        scene = null;
    }

    /**
     * Marks the region that keys act on. Not left to {@code :focus-within}, which stays behind when
     * what has the focus is taken out of the scene.
     */
    void mark() {
        Region active = current();
        for (Region region : Region.values()) {
            layout.pane(region).node().pseudoClassStateChanged(ACTIVE, region == active);
        }
    }

    /** The region that has the focus, else the centre, else the first with a view. */
    Region current() {
        Node owner = owner();
        List<Region> shown = shown();
        for (Region region : shown) {
            if (contains(layout.pane(region).node(), owner)) {
                return region;
            }
        }
        return shown.isEmpty() || shown.contains(Region.CENTRE) ? Region.CENTRE : shown.get(0);
    }

    void move(boolean forward) {
        List<Region> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        Region from = current();
        Node owner = owner();
        boolean inside = contains(layout.pane(from).node(), owner);
        if (inside) {
            last.put(from, new WeakReference<>(owner));
        }
        int step = inside ? (forward ? 1 : -1) : 0;
        int index = Math.floorMod(shown.indexOf(from) + step, shown.size());
        focus(shown.get(index));
    }

    private void focus(Region region) {
        Parent pane = layout.pane(region).node();
        WeakReference<Node> before = last.get(region);
        Node node = before == null ? null : before.get();
        if (node == null || !contains(pane, node)) {
            node = first(layout.pane(region).node().getCenter());
        }
        if (node == null) {
            node = first(pane);
        }
        if (node != null) {
            node.requestFocus();
        }
    }

    /** The first node inside that takes the focus by key. */
    private static Node first(Node node) {
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<Region> shown() {
        var shown = new ArrayList<Region>();
        for (Region region : Region.values()) {
            if (layout.isShown(region)) {
                shown.add(region);
            }
        }
        return shown;
    }

    /**
     * Takes the focus if whoever had it is no longer shown: it would go to the next control, where
     * a key meant for a table might close a view.
     */
    void keep(Node before) {
        if (before != null && before.getScene() == null && layout.node().getScene() != null) {
            layout.node().requestFocus();
        }
    }

    /** Who has the focus; null for nobody. */
    Node owner() {
        return layout.node().getScene() == null ? null : layout.node().getScene().getFocusOwner();
    }

    static boolean contains(Node root, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }
}
