package org.rollcall.workbench.internal.regions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.Region;

/**
 * The regions side by side. A region without views takes no room; the sizes of the others are
 * remembered as parts of the window.
 */
final class RegionLayout {
    /** What a region takes of the window until the user drags its divider. */
    static final Map<Region, Double> SHARES =
            Map.of(Region.LEFT, 0.175, Region.RIGHT, 0.34, Region.BOTTOM, 0.36);

    private final LayoutMemory memory;
    private final Map<Region, RegionPane> panes = new EnumMap<>(Region.class);
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final StackPane root;
    private double textScale = 1;
    private Region alone; // Null while all share the window.

    RegionLayout(LayoutMemory memory, Node placeholder, PlaceActions actions) {
        this.memory = memory;
        rows.setOrientation(Orientation.VERTICAL);
        columns.setId("regions");
        for (Region region : Region.values()) {
            panes.put(region, new RegionPane(actions));
        }
        root = new StackPane(placeholder, columns);
        new DropZones(root, this::bounds, actions::drop);
        // Only what the user drags is remembered, not what a layout on its way passes through.
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dividerReleased);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::dividerReleased);
        // Left alone, a split pane takes what a first, small layout gave a region for its size.
        root.widthProperty().addListener(property -> Platform.runLater(this::applyShares));
        root.heightProperty().addListener(property -> Platform.runLater(this::applyShares));
        arrange(Optional.empty());
    }

    Node node() {
        return root;
    }

    RegionPane pane(Region region) {
        return panes.get(region);
    }

    /** Whether a region is in the window: it has views, and no other has the window to itself. */
    boolean isShown(Region region) {
        return !pane(region).isEmpty() && (alone == null || alone == region);
    }

    /** Null for a region that is not in the window. */
    private Bounds bounds(Region region) {
        Node node = pane(region).node();
        return isShown(region)
                ? root.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                : null;
    }

    /**
     * Takes regions in and out of the window, as they have views or not.
     *
     * @param toItself the region that has the window to itself, if any
     */
    void arrange(Optional<Region> toItself) {
        alone = toItself.orElse(null);
        boolean changed = fill(middle, List.of(), Region.CENTRE, Region.RIGHT);
        changed |= fill(rows, List.of(middle), Region.BOTTOM);
        var left = new ArrayList<Node>();
        if (isShown(Region.LEFT)) {
            left.add(pane(Region.LEFT).node());
        }
        if (!rows.getItems().isEmpty()) {
            left.add(rows);
        }
        if (!columns.getItems().equals(left)) {
            columns.getItems().setAll(left);
            changed = true;
        }
        columns.setVisible(panes.values().stream().anyMatch(pane -> !pane.isEmpty()));
        applyShares();
        if (changed) {
            // A divider that is new has its place only after the next layout.
            Platform.runLater(this::applyShares);
        }
    }

    /** Returns whether that changed anything. */
    private boolean fill(SplitPane split, List<SplitPane> first, Region... regions) {
        var shown = new ArrayList<Node>();
        first.stream().filter(pane -> !pane.getItems().isEmpty()).forEach(shown::add);
        for (Region region : regions) {
            if (isShown(region)) {
                shown.add(pane(region).node());
            }
        }
        boolean changed = !split.getItems().equals(shown);
        if (changed) {
            split.getItems().setAll(shown);
        }
        return changed;
    }

    private void applyShares() {
        if (columns.getDividers().size() == 1) {
            columns.setDividerPosition(0, share(Region.LEFT));
        }
        if (middle.getDividers().size() == 1) {
            middle.setDividerPosition(0, 1 - share(Region.RIGHT));
        }
        if (rows.getDividers().size() == 1) {
            rows.setDividerPosition(0, 1 - share(Region.BOTTOM));
        }
    }

    private void dividerReleased(Event event) {
        if (isDivider(event.getTarget())) {
            rememberShares();
        }
    }

    private static boolean isDivider(Object target) {
        return target instanceof Node node
                && (node.getStyleClass().contains("split-pane-divider")
                        || (node.getParent() != null
                                && node.getParent()
                                        .getStyleClass()
                                        .contains("split-pane-divider")));
    }

    private void rememberShares() {
        remember(columns, Region.LEFT, false);
        remember(middle, Region.RIGHT, true);
        remember(rows, Region.BOTTOM, true);
    }

    private void remember(SplitPane split, Region region, boolean last) {
        if (split.getDividers().size() == 1) {
            double position = split.getDividerPositions()[0];
            memory.setShare(region, last ? 1 - position : position);
        }
    }

    /** Lists keep their room beside larger text, where the user has not sized them. */
    void setTextScale(double scale) {
        textScale = scale;
        applyShares();
    }

    private double share(Region region) {
        double first =
                switch (region) {
                    case LEFT -> Math.min(0.26, SHARES.get(region) * textScale);
                    case BOTTOM -> Math.min(0.5, SHARES.get(region) * textScale);
                    default -> SHARES.get(region);
                };
        double share = memory.share(region).orElse(first);
        return Math.min(0.8, Math.max(0.08, share));
    }
}
