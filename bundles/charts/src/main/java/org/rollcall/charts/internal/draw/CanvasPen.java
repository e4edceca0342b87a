package org.rollcall.charts.internal.draw;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
public final class CanvasPen implements Pen {
    private final GraphicsContext canvas;
    private final String family;
    private Font font = Font.getDefault();

    /**
     * @param family of the font
     */
    public CanvasPen(GraphicsContext canvas, String family) {
        this.canvas = canvas;
        this.family = family;
    }

    @Override
    public void polyline(Color colour, Stroke stroke, double[] xs, double[] ys, int count) {
        canvas.setStroke(colour);
        canvas.setLineWidth(stroke.width());
        canvas.setLineDashes(stroke.dash().pattern());
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        if (count == 2) {
            canvas.strokeLine(crisp(xs, 0), crisp(ys, 0), crisp(xs, 1), crisp(ys, 1));
        } else {
            canvas.strokePolyline(xs, ys, count);
        }
    }

    @Override
    public void box(Color colour, double x, double y, double width, double height) {
        canvas.setFill(colour);
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void marker(Marker marker, Color colour, double x, double y, double r) {
        canvas.setFill(colour);
        canvas.setStroke(colour);
        canvas.setLineDashes();
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineWidth(Markers.lineWidth(r));
        switch (marker) {
            case CIRCLE -> canvas.fillOval(x - r, y - r, 2 * r, 2 * r);
            case RING -> canvas.strokeOval(x - r, y - r, 2 * r, 2 * r);
            case CROSS, PLUS -> {
                double[] stroke = Markers.strokes(marker, x, y, r);
                canvas.strokeLine(stroke[0], stroke[1], stroke[2], stroke[3]);
                canvas.strokeLine(stroke[4], stroke[5], stroke[6], stroke[7]);
            }
            default -> {
                double[][] corners = Markers.corners(marker, x, y, r);
                canvas.fillPolygon(corners[0], corners[1], corners[0].length);
            }
        }
    }

    @Override
    public void words(
            String text, Color colour, double size, Align align, double x, double baseline) {
        canvas.setFill(colour);
        canvas.setFont(font(size));
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setTextAlign(
                switch (align) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        canvas.fillText(text, x, baseline);
    }

    @Override
    public double width(String text, double size) {
        var measured = new Text(text);
        measured.setFont(font(size));
        return measured.getLayoutBounds().getWidth();
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable work) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
        work.run();
        canvas.restore();
    }

    private Font font(double size) {
        if (font.getSize() != size || !font.getFamily().equals(family)) {
            font = Font.font(family, size);
        }
        return font;
    }

    /** Level lines are sharp in the middle of a pixel. */
    private static double crisp(double[] ends, int end) {
        return ends[0] == ends[1] ? Math.floor(ends[0]) + 0.5 : ends[end];
    }
}
