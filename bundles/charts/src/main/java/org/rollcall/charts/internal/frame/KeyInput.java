package org.rollcall.charts.internal.frame;

import javafx.scene.input.KeyEvent;
import org.rollcall.charts.internal.plot.DataPoints;

/**
 * Explores a plot by keys: arrows, Home and End go from spot to spot, with Ctrl they move what is
 * in sight, as Page Up and Page Down do; + - 0 zoom; Enter opens; Escape stops pointing.
 */
final class KeyInput {
    static final double ZOOM_STEP = 1.5;
    private static final double PART = 0.25;
    private static final double PAGE = 0.9;

    private final PlotPane pane;

    KeyInput(PlotPane pane) {
        this.pane = pane;
    }

    void listen() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (pane.plot() == null || event.getTarget() != pane || event.isAltDown()) {
            return;
        }
        boolean used = event.isControlDown() ? move(event) : step(event);
        if (used) {
            event.consume();
        }
    }

    private boolean step(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> go(DataPoints.Step.LEFT);
            case RIGHT, KP_RIGHT -> go(DataPoints.Step.RIGHT);
            case UP, KP_UP -> go(DataPoints.Step.UP);
            case DOWN, KP_DOWN -> go(DataPoints.Step.DOWN);
            case HOME -> go(DataPoints.Step.FIRST);
            case END -> go(DataPoints.Step.LAST);
            case PAGE_UP -> page(-1);
            case PAGE_DOWN -> page(1);
            case ENTER -> pane.open(pane.pointing().spot());
            case CONTEXT_MENU -> pane.menu().show();
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                pane.menu().show();
            }
            case ESCAPE -> {
                boolean pointing = pane.pointing().spot() != DataPoints.NONE;
                pane.point(DataPoints.NONE);
                return pointing;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyEvent event) {
        double width = pane.area().width() * PART;
        double height = pane.area().height() * PART;
        switch (event.getCode()) {
            case LEFT -> pane.navigator().pan(-width, 0);
            case RIGHT -> pane.navigator().pan(width, 0);
            case UP -> pane.navigator().pan(0, height);
            case DOWN -> pane.navigator().pan(0, -height);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Down the rows where some are out of sight, else along. */
    private void page(int direction) {
        if (pane.navigator().partialY()) {
            pane.navigator().pan(0, -direction * PAGE * pane.area().height());
        } else {
            pane.navigator().pan(direction * PAGE * pane.area().width(), 0);
        }
    }

    private void typed(KeyEvent event) {
        if (pane.plot() == null || event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> zoom(1 / ZOOM_STEP);
            case "-" -> zoom(ZOOM_STEP);
            case "0" -> pane.navigator().showAll();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Around the spot pointed at, which stays where it is. */
    void zoom(double factor) {
        int spot = pane.pointing().spot();
        if (spot == DataPoints.NONE) {
            pane.navigator().zoom(factor);
        } else {
            DataPoints spots = pane.plot().spots();
            pane.navigator().zoom(factor, spots.x(spot), spots.y(spot));
        }
    }

    private void go(DataPoints.Step step) {
        DataPoints spots = pane.plot().spots();
        int from = pane.pointing().spot();
        int to = from == DataPoints.NONE ? start(spots) : spots.next(from, step);
        pane.navigator().reveal(spots.x(to), spots.y(to));
        pane.point(to);
    }

    /** The first spot in sight. */
    private int start(DataPoints spots) {
        var area = pane.area();
        for (int spot = 0; spot < spots.count(); spot++) {
            double x = spots.x(spot);
            double y = spots.y(spot);
            if (x >= area.x().from()
                    && x <= area.x().to()
                    && y >= area.y().from()
                    && y <= area.y().to()) {
                return spot;
            }
        }
        return 0;
    }
}
