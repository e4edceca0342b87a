package org.rollcall.charts.internal;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Mark;
import org.rollcall.workbench.api.Chart;

/**
 * The cumulative attendance percentage of one student over time, beside the module's and the
 * threshold. Marks are told by shape as well as by colour.
 */
final class TrendChart implements Chart<TrendResult> {
    private final LocalTimeAxis time = new LocalTimeAxis();
    private final PercentAxis percent = new PercentAxis();
    private final XYChart chart = new XYChart(time, percent);
    private final ErrorDataSetRenderer lines = renderer(LineStyle.NORMAL);
    private final ErrorDataSetRenderer marks = renderer(LineStyle.NONE);
    private final LevelLabels labels = new LevelLabels(percent);
    private final TrendLegend legend = new TrendLegend();
    private final Label empty = new Label();
    private final StackPane plot = new StackPane(chart, empty);
    private final BorderPane root = new BorderPane(plot);
    private TrendPoints points = new TrendPoints(List.of(), 0, 1);

    TrendChart() {
        chart.setId("trend-chart");
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setTitle(null);
        // The tooltip asks the renderers for their axes, and does not fall back to the chart's.
        lines.getAxes().setAll(List.of(time, percent));
        marks.getAxes().setAll(List.of(time, percent));
        chart.getRenderers().setAll(List.of(lines, marks));
        chart.getPlugins().addAll(List.of(zoomer(), new PointTooltip(), labels));
        chart.getGridRenderer().getVerticalMajorGrid().setVisible(false);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);

        var all = new Button("Show all dates");
        all.getStyleClass().addAll("small", "flat");
        all.setTooltip(
                new Tooltip(
                        "Drag across the chart or turn the wheel to see fewer dates in detail"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> showAllDates());
        HBox.setHgrow(legend.node(), Priority.ALWAYS);
        var foot = new HBox(legend.node(), all);
        foot.getStyleClass().add("trend-foot");
        root.setBottom(foot);
        // The way back is needed only when some dates are out of sight.
        var zoomed =
                Bindings.createBooleanBinding(
                        () -> time.getMin() > points.first() || time.getMax() < points.last(),
                        time.minProperty(),
                        time.maxProperty());
        all.visibleProperty().bind(zoomed);
        all.managedProperty().bind(zoomed);

        empty.getStyleClass().add("trend-empty");
        root.getStyleClass().add("trend");
        root.getStylesheets().add(TrendChart.class.getResource("trend.css").toExternalForm());
        clear();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrendResult result) {
        points = TrendPoints.of(result);
        if (points.points().isEmpty()) {
            showEmpty("No sessions in these dates");
            return;
        }
        double threshold = result.basis().query().threshold();
        double module = result.module().percent().orElse(Double.NaN);
        String moduleText = PercentText.of(result.module());

        lines.getDatasets()
                .setAll(
                        List.of(
                                level("threshold", threshold),
                                level("module", module),
                                line(points.points())));
        marks.getDatasets()
                .setAll(
                        List.of(
                                marked("present", Mark.PRESENT),
                                marked("self-certified", Mark.SELF_CERTIFIED),
                                marked("absent", Mark.ABSENT)));
        labels.show(module, "Module", threshold, "Threshold");
        legend.show(moduleText, PercentText.threshold(threshold));
        chart.setAccessibleText(
                "Attendance of %s over time, %d points; module average %s"
                        .formatted(result.student().id(), points.points().size(), moduleText));
        showAllDates();
        chart.setVisible(true);
        empty.setVisible(false);
    }

    @Override
    public void clear() {
        showEmpty("Choose a student to see the trend");
    }

    @Override
    public void close() {
        root.setBottom(null);
        chart.getPlugins().clear();
        lines.getDatasets().clear();
        marks.getDatasets().clear();
        chart.getRenderers().clear();
        plot.getChildren().clear();
        root.setCenter(null);
    }

    private void showEmpty(String text) {
        points = new TrendPoints(List.of(), 0, 1);
        lines.getDatasets().clear();
        marks.getDatasets().clear();
        empty.setText(text);
        empty.setVisible(true);
        chart.setVisible(false);
    }

    private void showAllDates() {
        time.setAutoRanging(false);
        time.set(points.first(), points.last());
        percent.showAll();
        chart.invalidate();
    }

    private DoubleDataSet level(String style, double value) {
        var set = new DoubleDataSet(style);
        set.addStyleClasses("trend-" + style);
        if (!Double.isNaN(value)) {
            // Beyond the axis on both sides, so that the line goes on when the dates are moved.
            double span = points.last() - points.first();
            set.add(points.first() - 10 * span, value);
            set.add(points.last() + 10 * span, value);
        }
        return set;
    }

    private static DoubleDataSet line(List<TrendPoints.Point> points) {
        var set = new DoubleDataSet("student");
        set.addStyleClasses("trend-student");
        points.forEach(point -> set.add(point.second(), point.percent()));
        return set;
    }

    private DoubleDataSet marked(String style, Mark mark) {
        var set = new DoubleDataSet(style);
        set.addStyleClasses("trend-" + style);
        for (TrendPoints.Point point : points.marked(mark)) {
            set.add(point.second(), point.percent(), point.explanation());
        }
        return set;
    }

    private static ErrorDataSetRenderer renderer(LineStyle style) {
        var renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setPolyLineStyle(style);
        renderer.setDrawMarker(style == LineStyle.NONE);
        // Every session must be seen, and a student has too few of them to need threads.
        renderer.setPointReduction(false);
        renderer.setParallelImplementation(false);
        return renderer;
    }

    private static Zoomer zoomer() {
        var zoomer = new Zoomer(AxisMode.X);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setSliderVisible(false);
        zoomer.setAnimated(false);
        zoomer.setPannerEnabled(true);
        return zoomer;
    }
}
