package org.rollcall.charts.internal.frame;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.plot.Window;

/** Scrolls along one scale of a plot; there only while a part of it is out of sight. */
final class PlotScroll extends ScrollBar {
    private Window whole = new Window(0, 1);
    private double length = 1;
    private boolean showing;

    PlotScroll(Orientation orientation) {
        setOrientation(orientation);
        setAccessibleText(Words.T.get("frame.scroll"));
        setFocusTraversable(false);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /**
     * @param scroll takes the lowest value that is to be in sight
     */
    void onScroll(DoubleConsumer scroll) {
        valueProperty()
                .addListener(
                        value -> {
                            if (!showing) {
                                scroll.accept(lowest());
                            }
                        });
    }

    /** A vertical bar counts from the top, the scale from below. */
    private double lowest() {
        return getOrientation() == Orientation.VERTICAL
                ? whole.to() - getValue() - length
                : whole.from() + getValue();
    }

    void show(boolean partly, Window sight, Window all) {
        setVisible(partly);
        if (!partly) {
            return;
        }
        whole = all;
        length = sight.length();
        showing = true;
        setMin(0);
        setMax(all.length() - length);
        setVisibleAmount(getMax() * length / all.length());
        setBlockIncrement(length);
        setUnitIncrement(length / 10);
        setValue(
                getOrientation() == Orientation.VERTICAL
                        ? all.to() - sight.to()
                        : sight.from() - all.from());
        showing = false;
    }
}
