package org.rollcall.workbench.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.Region;

class DropZonesTest {
    private final StackPane area = new StackPane();

    @Test
    void edgesAreForTheRegionsThere() {
        DropZones zones = zones(Map.of(Region.CENTRE, new BoundingBox(0, 0, 1000, 800)));
        assertEquals(Region.LEFT, zones.zone(20, 400));
        assertEquals(Region.RIGHT, zones.zone(980, 400));
        assertEquals(Region.BOTTOM, zones.zone(500, 790));
        assertEquals(Region.CENTRE, zones.zone(500, 400));
    }

    @Test
    void elsewhereItIsTheRegionUnderThePointer() {
        DropZones zones =
                zones(
                        Map.of(
                                Region.CENTRE, new BoundingBox(0, 0, 600, 500),
                                Region.RIGHT, new BoundingBox(600, 0, 400, 500),
                                Region.BOTTOM, new BoundingBox(0, 500, 1000, 300)));
        assertEquals(Region.CENTRE, zones.zone(300, 300));
        assertEquals(Region.RIGHT, zones.zone(700, 300));
        assertEquals(Region.BOTTOM, zones.zone(300, 600));
    }

    @Test
    void whereNothingIsShownItIsTheCentre() {
        assertEquals(Region.CENTRE, zones(Map.of()).zone(500, 300));
    }

    private DropZones zones(Map<Region, Bounds> shown) {
        area.resize(1000, 800);
        return new DropZones(area, shown::get, (view, region) -> {});
    }
}
