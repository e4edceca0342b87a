package org.rollcall.charts.internal.frame;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.spi.GridRenderer;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.BorderPane;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.CanvasPen;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.DataPoints;
import org.rollcall.charts.internal.plot.Plot;

/** A plot on ChartFX axes that is explored by mouse and keys. */
final class PlotPane extends BorderPane {
    /** Height of the horizontal axis with its labels and name. */
    private static final double AXIS_EMS = 4;

    private final PlotAxis xAxis = new PlotAxis();
    private final PlotAxis yAxis = new PlotAxis();
    private final XYChart chart = new XYChart(xAxis, yAxis);
    private final HoverPlugin pointing = new HoverPlugin();
    private final Navigator navigator = new Navigator(this::moved);
    private final PlotScroll down = new PlotScroll(Orientation.VERTICAL);
    private final PlotScroll along = new PlotScroll(Orientation.HORIZONTAL);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    private final CssColours swatches = new CssColours("chart-inks", this::restyle);
    private final KeyInput keys = new KeyInput(this);
    private ChartColours colours = swatches.colours();
    private Plot plot;
    private Consumer<String> select = key -> {};
    private Consumer<String> open;
    private Runnable restyled = () -> {};
    private ChartMenu menu;

    PlotPane(String kind) {
        chart.setId(kind + "-chart");
        chart.getCanvas().setId("chart-canvas");
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setTitle(null);
        chart.getPlotArea().setTriggerDistance(0);
        hideGrid(chart.getGridRenderer());
        chart.getRenderers().setAll(List.of(new PlotRenderer(this::draw)));
        chart.getPlugins().add(pointing);
        down.onScroll(navigator::scrollY);
        along.onScroll(navigator::scrollX);
        setCenter(chart);
        setRight(down);
        setBottom(along);
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

    /**
     * Plots draw their own. The minor lines, which style sheets hide anyway, are hidden here so
     * that style sheets never change them: ChartFX styles everything around them at once when they
     * do, which while a view is being shown again is too early, and ends in a flood of warnings.
     */
    private static void hideGrid(GridRenderer grid) {
        grid.getHorizontalMajorGrid().setVisible(false);
        grid.getVerticalMajorGrid().setVisible(false);
        grid.getHorizontalMinorGrid().setVisible(false);
        grid.getVerticalMinorGrid().setVisible(false);
    }

    void onSelect(Consumer<String> handler) {
        select = handler;
    }

    void onOpen(Consumer<String> handler) {
        open = handler;
    }

    void onMenu(ChartMenu newMenu) {
        menu = newMenu;
        setOnContextMenuRequested(menu::show);
    }

    ChartMenu menu() {
        return menu;
    }

    /** Tells of changed colours or fonts. */
    void onRestyled(Runnable handler) {
        restyled = handler;
    }

    void show(Plot newPlot) {
        plot = newPlot;
        point(DataPoints.NONE);
        needRoom();
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

    HoverPlugin pointing() {
        return pointing;
    }

    ChartColours colours() {
        return colours;
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
        point(DataPoints.NONE);
        xAxis.forget();
        yAxis.forget();
    }

    void close() {
        clear();
        setOnContextMenuRequested(null);
        menu.close();
        chart.getPlugins().clear();
        chart.getRenderers().clear();
        setCenter(null);
        setRight(null);
        setBottom(null);
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

    Bounds canvasOnScreen() {
        return chart.getCanvas().localToScreen(chart.getCanvas().getBoundsInLocal());
    }

    /** Points at a spot, says what is behind it, or with {@link DataPoints#NONE} stops pointing. */
    void point(int spot) {
        if (plot == null) {
            pointing.at(DataPoints.NONE, "");
            return;
        }
        if (spot == pointing.spot()) {
            return;
        }
        String text = spot == DataPoints.NONE ? "" : plot.spots().text(spot);
        pointing.at(spot, text);
        setAccessibleText(spot == DataPoints.NONE ? plot.summary() : text.replace("\n", ", "));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        pointing.place(plot.spots(), area());
    }

    void select(int spot) {
        if (plot != null && spot != DataPoints.NONE) {
            select.accept(plot.spots().key(spot));
        }
    }

    /** Chooses a spot and shows what is behind it. */
    void open(int spot) {
        if (plot != null && spot != DataPoints.NONE) {
            String key = plot.spots().key(spot);
            select.accept(key);
            if (open != null) {
                open.accept(key);
            }
        }
    }

    /** Whether anybody shows what is behind a spot. */
    boolean opens() {
        return open != null;
    }

    private void draw() {
        if (plot == null) {
            return;
        }
        var canvas = chart.getCanvas().getGraphicsContext2D();
        canvas.save();
        plot.draw(new CanvasPen(canvas, family()), colours, area());
        canvas.restore();
        pointing.place(plot.spots(), area());
        FirstDrawing.log();
    }

    private void restyle() {
        colours = swatches.colours();
        restyled.run();
        if (plot != null) {
            needRoom();
            resized();
            // Also where what is in sight stays: the labels are of another size.
            moved();
        }
    }

    /** So much that the plot can be read; a view without it scrolls. */
    private void needRoom() {
        setMinHeight((plot.leastHeight() + AXIS_EMS) * em());
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
        down.show(navigator.partialY(), navigator.y(), plot.y().whole());
        // Where all fits at first, the user has zoomed, and knows that there is more.
        along.show(
                navigator.partialX() && navigator.startsPartlyX(), navigator.x(), plot.x().whole());
        chart.invalidate();
    }
}
