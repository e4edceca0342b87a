package org.rollcall.views.internal.student;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/** Where the trend is drawn, by whichever provider is there just now. On the FX thread only. */
final class ChartHolder {
    private final StackPane root = new StackPane();
    private final Label absent =
            new Label("The chart is being updated; the list below stays right.");
    private ChartProvider<TrendLines> provider;
    private Chart<TrendLines> chart;
    private TrendResult shown;

    ChartHolder() {
        absent.getStyleClass().add("quiet");
        root.setId("trend");
        root.getChildren().setAll(absent);
    }

    Node node() {
        return root;
    }

    void provide(ChartProvider<TrendLines> newProvider) {
        drop();
        provider = newProvider;
        chart = newProvider.create();
        root.getChildren().setAll(chart.node());
        show(shown);
    }

    void withdraw(ChartProvider<TrendLines> gone) {
        if (provider == gone) {
            drop();
        }
    }

    /** Shows a trend; null for none. */
    void show(TrendResult trend) {
        shown = trend;
        if (chart == null) {
            return;
        }
        if (trend == null) {
            chart.clear();
        } else {
            chart.show(new TrendLines(List.of(trend), 0));
        }
    }

    void drop() {
        root.getChildren().setAll(absent);
        if (chart != null) {
            chart.close();
        }
        chart = null;
        provider = null;
    }
}
