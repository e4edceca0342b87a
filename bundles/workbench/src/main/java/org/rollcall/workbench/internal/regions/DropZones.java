package org.rollcall.workbench.internal.regions;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.Region;

/**
 * Takes views that are dragged: near an edge for the region there, elsewhere for the one under the
 * pointer. Shows beforehand where the view would be.
 */
final class DropZones {
    /** Parts of the width and the height that count as edges. */
    private static final double SIDE = 0.1;

    private static final double FOOT = 0.15;

    private final StackPane area;
    private final Function<Region, Bounds> bounds;
    private final BiConsumer<String, Region> drop;
    private final Pane mark = new Pane();

    /**
     * @param area gets the mark
     * @param bounds where a region is, in the area; null where it is not shown
     * @param drop given the id of a view and where it shall go
     */
    DropZones(StackPane area, Function<Region, Bounds> bounds, BiConsumer<String, Region> drop) {
        this.area = area;
        this.bounds = bounds;
        this.drop = drop;
        mark.getStyleClass().add("drop-zone");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        area.getChildren().add(mark);
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_EXITED, event -> mark.setVisible(false));
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (PlaceDrag.view(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            Bounds at = room(zone(event.getX(), event.getY()));
            mark.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
            mark.setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        PlaceDrag.view(event.getDragboard())
                .ifPresent(
                        id -> {
                            mark.setVisible(false);
                            drop.accept(id, zone(event.getX(), event.getY()));
                            event.setDropCompleted(true);
                            event.consume();
                        });
    }

    /** The region that a point of the area stands for. */
    Region zone(double x, double y) {
        if (x < SIDE * area.getWidth()) {
            return Region.LEFT;
        }
        if (x > (1 - SIDE) * area.getWidth()) {
            return Region.RIGHT;
        }
        if (y > (1 - FOOT) * area.getHeight()) {
            return Region.BOTTOM;
        }
        for (Region region : Region.values()) {
            Bounds at = bounds.apply(region);
            if (at != null && at.contains(x, y)) {
                return region;
            }
        }
        return Region.CENTRE;
    }

    /** Where a region is, or about where it would be. */
    private Bounds room(Region region) {
        Bounds shown = bounds.apply(region);
        if (shown != null) {
            return shown;
        }
        double width = area.getWidth();
        double height = area.getHeight();
        double share = RegionLayout.SHARES.getOrDefault(region, 1.0);
        return switch (region) {
            case LEFT -> new BoundingBox(0, 0, width * share, height);
            case RIGHT -> new BoundingBox(width * (1 - share), 0, width * share, height);
            case BOTTOM -> new BoundingBox(0, height * (1 - share), width, height * share);
            case CENTRE -> new BoundingBox(0, 0, width, height);
        };
    }
}
