package org.rollcall.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrappingRowTest {
    private final Region first = region(100, 20);
    private final Region second = region(60, 10);
    private final Region third = region(300, 20);
    private final WrappingRow row = new WrappingRow(10, 2, first, second, third);

    @Test
    void oneLineWhereThereIsRoom() {
        assertEquals(480, row.prefWidth(-1));
        assertEquals(20, row.prefHeight(480));
        lay(480);
        assertEquals(110, second.getLayoutX());
        assertEquals(5, second.getLayoutY(), "in the middle of its line");
        assertEquals(180, third.getLayoutX());
    }

    @Test
    void whatDoesNotFitGoesBelow() {
        assertEquals(42, row.prefHeight(479));
        lay(479);
        assertEquals(110, second.getLayoutX());
        assertEquals(0, third.getLayoutX());
        assertEquals(22, third.getLayoutY());
    }

    @Test
    void nothingIsWiderThanTheRow() {
        lay(200);
        assertEquals(200, third.getWidth());
    }

    @Test
    void whatIsNotThereTakesNoRoom() {
        second.setManaged(false);
        assertEquals(410, row.prefWidth(-1));
        lay(410);
        assertEquals(110, third.getLayoutX());
        assertEquals(0, third.getLayoutY());
    }

    @Test
    void theFirstIsNotCutOff() {
        assertEquals(100, row.minWidth(-1));
    }

    private void lay(double width) {
        row.resize(width, row.prefHeight(width));
        row.layout();
    }

    private static Region region(double width, double height) {
        var region = new Region();
        region.setMinSize(Math.min(width, 100), height);
        region.setPrefSize(width, height);
        return region;
    }
}
