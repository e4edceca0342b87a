package org.rollcall.charts.internal.frame;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.rollcall.charts.internal.draw.CanvasPen;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.plot.LegendEntry;

/** Explains lines, marks and colours of a plot. */
final class LegendPane extends FlowPane {
    LegendPane() {
        getStyleClass().add("chart-legend");
        setMinWidth(0);
    }

    void show(List<LegendEntry> samples, ChartColours colours, String family, double em) {
        getChildren()
                .setAll(
                        samples.stream()
                                .map(sample -> label(sample, colours, family, em))
                                .toList());
    }

    private Label label(LegendEntry sample, ChartColours colours, String family, double em) {
        var label = new Label(sample.text());
        double width = sample.figure().width() * em;
        if (width > 0) {
            var canvas = new Canvas(Math.ceil(width) + 2, Math.ceil(1.2 * em));
            sample.figure()
                    .draw(
                            new CanvasPen(canvas.getGraphicsContext2D(), family),
                            colours,
                            1,
                            canvas.getHeight() / 2,
                            em);
            label.setGraphic(canvas);
        }
        // A long text is cut rather than drawn over what is beside the legend.
        label.maxWidthProperty().bind(widthProperty());
        return label;
    }
}
