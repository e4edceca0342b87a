package org.rollcall.charts.internal;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;

/** Explains lines and marks; each mark has a shape of its own. */
final class TrendLegend {
    private final Label module = item("", stroke("trend-legend-module"));
    private final Label threshold = item("", stroke("trend-legend-threshold"));
    private final FlowPane items =
            new FlowPane(
                    item("Student", stroke("trend-legend-student")),
                    module,
                    threshold,
                    item("Present", shape("M4,0 A4,4 0 1 0 4,8 A4,4 0 1 0 4,0 Z", "present")),
                    item("Absent", shape("M1,1 L9,9 M9,1 L1,9", "absent")),
                    item("Self-certified", shape("M5,0 L10,5 L5,10 L0,5 Z", "self-certified")));

    TrendLegend() {
        items.getStyleClass().add("trend-legend");
        items.setMinWidth(0);
    }

    Node node() {
        return items;
    }

    void show(String moduleText, String thresholdText) {
        module.setText("Module " + moduleText);
        threshold.setText("Threshold " + thresholdText);
    }

    private static Label item(String text, Node symbol) {
        var label = new Label(text, symbol);
        label.setContentDisplay(ContentDisplay.LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node stroke(String style) {
        var line = new Line(0, 0, 22, 0);
        line.getStyleClass().addAll("trend-legend-line", style);
        return line;
    }

    private static Node shape(String path, String mark) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().addAll("trend-legend-mark", "trend-legend-" + mark);
        return shape;
    }
}
