package org.rollcall.kit.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes beside each other, in lines where one is too short; none is wider than the row, so that
 * text wraps. A {@code FlowPane} gives each its whole width, and cuts it off. At least as wide as
 * the first.
 */
public final class WrappingRow extends Pane {
    private final double gap;
    private final double lineGap;

    /**
     * @param gap between nodes, in pixels
     * @param lineGap between lines, in pixels
     */
    public WrappingRow(double gap, double lineGap, Node... nodes) {
        super(nodes);
        this.gap = gap;
        this.lineGap = lineGap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        List<Node> nodes = getManagedChildren();
        return nodes.isEmpty() ? 0 : nodes.get(0).minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> nodes = getManagedChildren();
        return nodes.stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum()
                + gap * Math.max(0, nodes.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /** Returns how high all lines are together. */
    private double place(double width, boolean move) {
        double y = 0;
        var line = new ArrayList<Node>();
        double filled = 0;
        for (Node node : getManagedChildren()) {
            double wide = width(node, width);
            if (!line.isEmpty() && filled + gap + wide > width) {
                y += placeLine(line, y, width, move) + lineGap;
                line.clear();
                filled = 0;
            }
            filled += (line.isEmpty() ? 0 : gap) + wide;
            line.add(node);
        }
        return y + placeLine(line, y, width, move);
    }

    private double placeLine(List<Node> line, double y, double width, boolean move) {
        double height = line.stream().mapToDouble(node -> height(node, width)).max().orElse(0);
        double x = 0;
        for (Node node : line) {
            double wide = width(node, width);
            double high = height(node, width);
            if (move) {
                node.resizeRelocate(x, snapPositionY(y + (height - high) / 2), wide, high);
            }
            x += wide + gap;
        }
        return height;
    }

    private double width(Node node, double most) {
        return Math.min(snapSizeX(node.prefWidth(-1)), most);
    }

    private double height(Node node, double most) {
        return snapSizeY(node.prefHeight(width(node, most)));
    }
}
