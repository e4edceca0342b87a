package org.rollcall.charts.internal.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Markers;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/** Writes to a page of a PDF. */
final class PdfPen implements Pen {
    /** Points, of 1/72 inch, for each pixel, of 1/96 inch. */
    static final double POINTS = 0.75;

    /** How far the handles of a quarter circle lie from its ends, as a part of the radius. */
    private static final double HANDLE = 0.5523;

    private final PDPageContentStream content;
    private final PDFont font;
    private final double height;
    private final Map<Integer, Boolean> known = new HashMap<>();

    /**
     * @param height of the page in pixels: PDF counts upwards
     */
    PdfPen(PDPageContentStream content, PDFont font, double height) throws IOException {
        this.content = content;
        this.font = font;
        this.height = height;
        content.transform(Matrix.getScaleInstance((float) POINTS, (float) POINTS));
        content.setLineJoinStyle(1);
    }

    /** What writes to the page and may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void polyline(Color colour, Stroke stroke, double[] xs, double[] ys, int count) {
        if (count < 2) {
            return;
        }
        write(
                () -> {
                    stroke(colour, stroke.width());
                    double[] pattern = stroke.dash().pattern();
                    var dash = new float[pattern.length];
                    for (int i = 0; i < dash.length; i++) {
                        dash[i] = (float) pattern[i];
                    }
                    content.setLineDashPattern(dash, 0);
                    content.moveTo((float) xs[0], up(ys[0]));
                    for (int i = 1; i < count; i++) {
                        content.lineTo((float) xs[i], up(ys[i]));
                    }
                    content.stroke();
                    content.setLineDashPattern(new float[0], 0);
                });
    }

    @Override
    public void box(Color colour, double x, double y, double width, double boxHeight) {
        write(
                () -> {
                    fill(colour);
                    content.addRect((float) x, up(y + boxHeight), (float) width, (float) boxHeight);
                    content.fill();
                });
    }

    @Override
    public void marker(Marker marker, Color colour, double x, double y, double r) {
        write(
                () -> {
                    switch (marker) {
                        case CIRCLE -> {
                            fill(colour);
                            circle(x, y, r);
                            content.fill();
                        }
                        case RING -> {
                            stroke(colour, Markers.lineWidth(r));
                            circle(x, y, r);
                            content.stroke();
                        }
                        case CROSS, PLUS -> {
                            stroke(colour, Markers.lineWidth(r));
                            double[] s = Markers.strokes(marker, x, y, r);
                            content.moveTo((float) s[0], up(s[1]));
                            content.lineTo((float) s[2], up(s[3]));
                            content.moveTo((float) s[4], up(s[5]));
                            content.lineTo((float) s[6], up(s[7]));
                            content.stroke();
                        }
                        default -> {
                            fill(colour);
                            double[][] corners = Markers.corners(marker, x, y, r);
                            content.moveTo((float) corners[0][0], up(corners[1][0]));
                            for (int i = 1; i < corners[0].length; i++) {
                                content.lineTo((float) corners[0][i], up(corners[1][i]));
                            }
                            content.closePath();
                            content.fill();
                        }
                    }
                });
    }

    private void circle(double x, double y, double r) throws IOException {
        double h = r * HANDLE;
        content.moveTo((float) (x + r), up(y));
        curve(x + r, y - h, x + h, y - r, x, y - r);
        curve(x - h, y - r, x - r, y - h, x - r, y);
        curve(x - r, y + h, x - h, y + r, x, y + r);
        curve(x + h, y + r, x + r, y + h, x + r, y);
        content.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
            throws IOException {
        content.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
    }

    @Override
    public void words(
            String words, Color colour, double size, Align align, double x, double baseline) {
        String text = writable(words);
        if (text.isEmpty()) {
            return;
        }
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTRE -> x - width(text, size) / 2;
                    case RIGHT -> x - width(text, size);
                };
        write(
                () -> {
                    content.beginText();
                    fill(colour);
                    content.setFont(font, (float) size);
                    content.newLineAtOffset((float) left, up(baseline));
                    content.showText(text);
                    content.endText();
                });
    }

    @Override
    public double width(String words, double size) {
        try {
            return font.getStringWidth(writable(words)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void within(double x, double y, double width, double boxHeight, Runnable work) {
        write(
                () -> {
                    content.saveGraphicsState();
                    content.addRect((float) x, up(y + boxHeight), (float) width, (float) boxHeight);
                    content.clip();
                });
        work.run();
        write(content::restoreGraphicsState);
    }

    /** With a question mark for each letter that the font hasn't. */
    private String writable(String words) {
        var text = new StringBuilder();
        words.codePoints()
                .forEach(c -> text.appendCodePoint(known.computeIfAbsent(c, this::has) ? c : '?'));
        return text.toString();
    }

    private boolean has(int letter) {
        try {
            font.encode(Character.toString(letter));
            return letter >= ' ';
        } catch (IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float up(double y) {
        return (float) (height - y);
    }

    private void stroke(Color colour, double width) throws IOException {
        Color mixed = onWhite(colour);
        content.setStrokingColor(
                (float) mixed.getRed(), (float) mixed.getGreen(), (float) mixed.getBlue());
        content.setLineWidth((float) width);
    }

    private void fill(Color colour) throws IOException {
        Color mixed = onWhite(colour);
        content.setNonStrokingColor(
                (float) mixed.getRed(), (float) mixed.getGreen(), (float) mixed.getBlue());
    }

    /** Pictures stand on white, so what is see-through is a paler colour. */
    private static Color onWhite(Color colour) {
        return Color.WHITE.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()),
                colour.getOpacity());
    }
}
