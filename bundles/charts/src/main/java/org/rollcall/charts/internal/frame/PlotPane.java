package org.rollcall.charts.internal.frame;

import io.fair_acc.chartfx.XYChart;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.CanvasPen;
import org.rollcall.charts.internal.draw.Inks;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.Plot;
import org.rollcall.charts.internal.plot.Spots;

/** A plot on ChartFX axes that is explored by mouse and keys. */
final class PlotPane extends BorderPane {
    private final PlotAxis xAxis = new PlotAxis();
    private final PlotAxis yAxis = new PlotAxis();
    private final XYChart chart = new XYChart(xAxis, yAxis);
    private final Pointing pointing = new Pointing();
    private final Navigator navigator = new Navigator(this::moved);
    private final ScrollBar scroll = new ScrollBar();
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    private final Swatches swatches = new Swatches("chart-inks", this::restyle);
    private final KeyInput keys = new KeyInput(this);
    private Inks inks = swatches.inks();
    private Plot plot;
    private Consumer<String> select = key -> {};
    private Runnable restyled = () -> {};
    private boolean scrolling;

    PlotPane(String kind) {
        chart.setId(kind + "-chart");
        chart.getCanvas().setId("chart-canvas");
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setTitle(null);
        chart.getPlotArea().setTriggerDistance(0);
        chart.getGridRenderer().getHorizontalMajorGrid().setVisible(false);
        chart.getGridRenderer().getVerticalMajorGrid().setVisible(false);
        chart.getRenderers().setAll(List.of(new PlotRenderer(this::draw)));
        chart.getPlugins().add(pointing);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setAccessibleText(Words.T.get("frame.scroll"));
        scroll.setFocusTraversable(false);
        scroll.valueProperty().addListener(value -> scrolled());
        scroll.setVisible(false);
        scroll.managedProperty().bind(scroll.visibleProperty());
        setCenter(chart);
        setRight(scroll);
        getChildren().add(swatches.node());
        getStyleClass().add("chart-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Words.T.get("frame.role"));
        setAccessibleHelp(Words.T.get("frame.help"));
        chart.getCanvas().widthProperty().addListener(size -> resized());
        chart.getCanvas().heightProperty().addListener(size -> resized());
        new PointerInput(this, chart.getCanvas()).listen();
        keys.listen();
    }

    void onSelect(Consumer<String> handler) {
        select = handler;
    }

    /** Tells of changed colours or fonts. */
    void onRestyled(Runnable handler) {
        restyled = handler;
    }

    void show(Plot newPlot) {
        plot = newPlot;
        point(Spots.NONE);
        navigator.show(newPlot);
        resized();
        chart.invalidate();
    }

    /** Null where nothing is shown. */
    Plot plot() {
        return plot;
    }

    KeyInput keys() {
        return keys;
    }

    Navigator navigator() {
        return navigator;
    }

    Pointing pointing() {
        return pointing;
    }

    Inks inks() {
        return inks;
    }

    double em() {
        return swatches.em();
    }

    String family() {
        return swatches.family();
    }

    /** Whether something else is in sight than at first. */
    ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    void clear() {
        plot = null;
        point(Spots.NONE);
        xAxis.forget();
        yAxis.forget();
    }

    void close() {
        clear();
        chart.getPlugins().clear();
        chart.getRenderers().clear();
        setCenter(null);
        setRight(null);
    }

    /** Where the plot is drawn now. */
    Area area() {
        return new Area(
                0,
                0,
                Math.max(1, chart.getCanvas().getWidth()),
                Math.max(1, chart.getCanvas().getHeight()),
                navigator.x(),
                navigator.y(),
                em());
    }

    /** Points at a spot, says what is behind it, or with {@link Spots#NONE} stops pointing. */
    void point(int spot) {
        if (plot == null) {
            pointing.at(Spots.NONE, "");
            return;
        }
        if (spot == pointing.spot()) {
            return;
        }
        String text = spot == Spots.NONE ? "" : plot.spots().text(spot);
        pointing.at(spot, text);
        setAccessibleText(spot == Spots.NONE ? plot.summary() : text.replace("\n", ", "));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        pointing.place(plot.spots(), area());
    }

    void select(int spot) {
        if (plot != null && spot != Spots.NONE) {
            select.accept(plot.spots().key(spot));
        }
    }

    private void draw() {
        if (plot == null) {
            return;
        }
        var canvas = chart.getCanvas().getGraphicsContext2D();
        canvas.save();
        plot.draw(new CanvasPen(canvas, family()), inks, area());
        canvas.restore();
        pointing.place(plot.spots(), area());
        FirstDrawing.log();
    }

    private void restyle() {
        inks = swatches.inks();
        restyled.run();
        if (plot != null) {
            resized();
            chart.invalidate();
        }
    }

    private void resized() {
        if (plot != null) {
            navigator.size(chart.getCanvas().getWidth(), chart.getCanvas().getHeight(), em());
        }
    }

    private void moved() {
        if (plot == null) {
            return;
        }
        xAxis.show(plot.x(), navigator.x(), em());
        yAxis.show(plot.y(), navigator.y(), em());
        zoomed.set(navigator.moved());
        boolean partly = navigator.partialY();
        scroll.setVisible(partly);
        if (partly) {
            var whole = plot.y().whole();
            scrolling = true;
            scroll.setMin(0);
            scroll.setMax(whole.length() - navigator.y().length());
            scroll.setVisibleAmount(scroll.getMax() * navigator.y().length() / whole.length());
            scroll.setBlockIncrement(navigator.y().length());
            scroll.setUnitIncrement(navigator.y().length() / 10);
            scroll.setValue(whole.to() - navigator.y().to());
            scrolling = false;
        }
        chart.invalidate();
    }

    /** The bar's value counts from the top, the scale from below. */
    private void scrolled() {
        if (!scrolling && plot != null) {
            navigator.scrollY(plot.y().whole().to() - scroll.getValue() - navigator.y().length());
        }
    }
}
