package org.rollcall.charts.internal.frame;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.DataPoints;

/**
 * Explores a plot by mouse. Dragging moves what is in sight, or chooses a part of the horizontal
 * scale where all of it is in sight or Shift is held; the wheel moves, with Ctrl it zooms.
 */
final class PointerInput {
    /** Pixels that a hand may shake during a click. */
    private static final double STILL = 4;

    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL_NOTCH = 40;

    private final PlotPane pane;
    private final Node canvas;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean choosing;
    private boolean dragged;

    PointerInput(PlotPane pane, Node canvas) {
        this.pane = pane;
        this.canvas = canvas;
    }

    void listen() {
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pane.point(DataPoints.NONE));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void moved(MouseEvent event) {
        if (pane.plot() == null) {
            return;
        }
        int spot = pane.plot().spots().at(pane.area(), event.getX(), event.getY());
        canvas.setCursor(spot == DataPoints.NONE ? Cursor.DEFAULT : Cursor.HAND);
        pane.point(spot);
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        startX = event.getX();
        startY = event.getY();
        lastX = startX;
        lastY = startY;
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        if (pane.plot() == null || event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        if (!dragged) {
            if (Math.hypot(event.getX() - startX, event.getY() - startY) < STILL) {
                return;
            }
            dragged = true;
            pane.point(DataPoints.NONE);
            choosing =
                    pane.plot().x().zooms() && (event.isShiftDown() || !pane.navigator().partial());
        }
        if (choosing) {
            Area area = pane.area();
            double to = Math.max(area.left(), Math.min(area.right(), event.getX()));
            pane.pointing().range(startX, to, area);
        } else {
            pane.navigator().pan(lastX - event.getX(), event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (pane.plot() == null) {
            return;
        }
        pane.pointing().noRange();
        Area area = pane.area();
        if (dragged && choosing) {
            double to = Math.max(area.left(), Math.min(area.right(), event.getX()));
            pane.navigator()
                    .showX(area.xValue(Math.min(startX, to)), area.xValue(Math.max(startX, to)));
        } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            int spot = pane.plot().spots().at(area, event.getX(), event.getY());
            pane.point(spot);
            if (event.getClickCount() == 2) {
                pane.open(spot);
            } else {
                pane.select(spot);
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        if (pane.plot() == null || event.isInertia()) {
            return;
        }
        Area area = pane.area();
        Navigator navigator = pane.navigator();
        if (event.isControlDown()) {
            navigator.zoom(
                    Math.pow(ZOOM_STEP, -event.getDeltaY() / WHEEL_NOTCH),
                    area.xValue(event.getX()),
                    area.yValue(event.getY()));
            event.consume();
            return;
        }
        if (event.getDeltaX() == 0 && !navigator.partialY() && navigator.startsPartlyX()) {
            return; // Nobody has zoomed: who turns the wheel wants to go on down the page.
        }
        boolean sideways = event.getDeltaX() != 0 || !navigator.partialY();
        double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
        boolean gone = sideways ? navigator.pan(-by, 0) : navigator.pan(0, event.getDeltaY());
        if (gone) {
            // Otherwise the page around the chart scrolls.
            event.consume();
            pane.point(DataPoints.NONE);
        }
    }
}
