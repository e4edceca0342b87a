package org.rollcall.workbench.internal.regions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.window.Preferences;

/**
 * The regions side by side. A region without views takes no room; the sizes of the others are
 * remembered as parts of the window.
 */
final class RegionLayout {
    private static final Map<Region, Double> SHARES =
            Map.of(Region.LEFT, 0.135, Region.RIGHT, 0.3, Region.BOTTOM, 0.3);

    private final Preferences preferences;
    private final Map<Region, RegionPane> panes = new EnumMap<>(Region.class);
    private final Map<Region, Double> shares = new EnumMap<>(SHARES);
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final StackPane root;

    RegionLayout(Preferences preferences, Node placeholder, Consumer<DockedView> onClose) {
        this.preferences = preferences;
        rows.setOrientation(Orientation.VERTICAL);
        columns.setId("regions");
        for (Region region : Region.values()) {
            var pane = new RegionPane(onClose);
            panes.put(region, pane);
            SplitPane.setResizableWithParent(pane.node(), region == Region.CENTRE);
        }
        shares.replaceAll(
                (region, share) ->
                        Math.min(
                                0.8,
                                Math.max(0.08, preferences.number(key(region)).orElse(share))));
        root = new StackPane(placeholder, columns);
        // Only what the user drags is remembered, not what a layout on its way passes through.
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> rememberShares());
        arrange();
    }

    Node node() {
        return root;
    }

    RegionPane pane(Region region) {
        return panes.get(region);
    }

    /** Takes regions in and out of the window, as they have views or not. */
    void arrange() {
        fill(middle, List.of(Region.CENTRE, Region.RIGHT), List.of());
        fill(rows, List.of(), List.of(middle));
        if (!pane(Region.BOTTOM).isEmpty()) {
            rows.getItems().add(pane(Region.BOTTOM).node());
        }
        fill(columns, List.of(Region.LEFT), List.of(rows));
        boolean empty = panes.values().stream().allMatch(RegionPane::isEmpty);
        columns.setVisible(!empty);
        applyShares();
    }

    void save() {
        shares.forEach((region, share) -> preferences.put(key(region), share));
    }

    private void fill(SplitPane split, List<Region> regions, List<SplitPane> inner) {
        var shown =
                new java.util.ArrayList<Node>(
                        regions.stream()
                                .map(this::pane)
                                .filter(pane -> !pane.isEmpty())
                                .map(RegionPane::node)
                                .toList());
        inner.stream().filter(pane -> !pane.getItems().isEmpty()).forEach(shown::add);
        if (!split.getItems().equals(shown)) {
            split.getItems().setAll(shown);
        }
    }

    private void applyShares() {
        if (columns.getDividers().size() == 1) {
            columns.setDividerPosition(0, shares.get(Region.LEFT));
        }
        if (middle.getDividers().size() == 1) {
            middle.setDividerPosition(0, 1 - shares.get(Region.RIGHT));
        }
        if (rows.getDividers().size() == 1) {
            rows.setDividerPosition(0, 1 - shares.get(Region.BOTTOM));
        }
    }

    private void rememberShares() {
        if (columns.getDividers().size() == 1) {
            shares.put(Region.LEFT, columns.getDividerPositions()[0]);
        }
        if (middle.getDividers().size() == 1) {
            shares.put(Region.RIGHT, 1 - middle.getDividerPositions()[0]);
        }
        if (rows.getDividers().size() == 1) {
            shares.put(Region.BOTTOM, 1 - rows.getDividerPositions()[0]);
        }
    }

    private static String key(Region region) {
        return "region." + region.name().toLowerCase(java.util.Locale.ROOT) + ".share";
    }
}
