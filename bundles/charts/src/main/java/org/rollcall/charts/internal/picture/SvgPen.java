package org.rollcall.charts.internal.picture;

import java.io.StringWriter;
import java.util.Locale;
import javafx.scene.paint.Color;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Markers;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/** Writes SVG 1.1. */
final class SvgPen implements Pen {
    private static final String SPACE = "http://www.w3.org/2000/svg";
    private static final double LETTER = 0.54;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int clips;

    SvgPen(double width, double height, String title) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SPACE);
            attribute("version", "1.1");
            attribute("width", number(width));
            attribute("height", number(height));
            attribute("viewBox", "0 0 " + number(width) + " " + number(height));
            attribute("font-family", "'Liberation Sans', Arial, Helvetica, sans-serif");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends the drawing and gives it. */
    String finish() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    @Override
    public void polyline(Color colour, Stroke stroke, double[] xs, double[] ys, int count) {
        var points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ")
                    .append(number(xs[i]))
                    .append(',')
                    .append(number(ys[i]));
        }
        start("polyline");
        attribute("points", points.toString());
        attribute("fill", "none");
        stroke(colour, stroke.width());
        attribute("stroke-linejoin", "round");
        double[] dash = stroke.dash().pattern();
        if (dash.length > 0) {
            var lengths = new StringBuilder();
            for (double length : dash) {
                lengths.append(lengths.isEmpty() ? "" : " ").append(number(length));
            }
            attribute("stroke-dasharray", lengths.toString());
        }
        end();
    }

    @Override
    public void box(Color colour, double x, double y, double width, double height) {
        start("rect");
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(Math.max(0, width)));
        attribute("height", number(Math.max(0, height)));
        fill(colour);
        end();
    }

    @Override
    public void marker(Marker marker, Color colour, double x, double y, double radius) {
        switch (marker) {
            case CIRCLE, RING -> {
                start("circle");
                attribute("cx", number(x));
                attribute("cy", number(y));
                attribute("r", number(radius));
                if (marker == Marker.CIRCLE) {
                    fill(colour);
                } else {
                    attribute("fill", "none");
                    stroke(colour, Markers.lineWidth(radius));
                }
                end();
            }
            case CROSS, PLUS -> {
                double[] s = Markers.strokes(marker, x, y, radius);
                start("path");
                attribute(
                        "d",
                        "M%s %sL%s %sM%s %sL%s %s"
                                .formatted(
                                        number(s[0]),
                                        number(s[1]),
                                        number(s[2]),
                                        number(s[3]),
                                        number(s[4]),
                                        number(s[5]),
                                        number(s[6]),
                                        number(s[7])));
                attribute("fill", "none");
                stroke(colour, Markers.lineWidth(radius));
                attribute("stroke-linecap", "round");
                end();
            }
            default -> {
                double[][] corners = Markers.corners(marker, x, y, radius);
                var points = new StringBuilder();
                for (int i = 0; i < corners[0].length; i++) {
                    points.append(number(corners[0][i]))
                            .append(',')
                            .append(number(corners[1][i]))
                            .append(' ');
                }
                start("polygon");
                attribute("points", points.toString().strip());
                fill(colour);
                end();
            }
        }
    }

    @Override
    public void words(
            String words, Color colour, double size, Align align, double x, double baseline) {
        if (words.isEmpty()) {
            return;
        }
        start("text");
        attribute("x", number(x));
        attribute("y", number(baseline));
        attribute("font-size", number(size));
        if (align != Align.LEFT) {
            attribute("text-anchor", align == Align.CENTRE ? "middle" : "end");
        }
        fill(colour);
        try {
            xml.writeCharacters(allowed(words));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        end();
    }

    /** An estimate: which font will be used, only the reader of the file knows. */
    @Override
    public double width(String words, double size) {
        return words.length() * LETTER * size;
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable work) {
        String id = "clip" + ++clips;
        start("clipPath");
        attribute("id", id);
        box(Color.BLACK, x, y, width, height);
        end();
        start("g");
        attribute("clip-path", "url(#" + id + ")");
        work.run();
        end();
    }

    private void fill(Color colour) {
        attribute("fill", hex(colour));
        if (colour.getOpacity() < 1) {
            attribute("fill-opacity", number(colour.getOpacity()));
        }
    }

    private void stroke(Color colour, double width) {
        attribute("stroke", hex(colour));
        attribute("stroke-width", number(width));
        if (colour.getOpacity() < 1) {
            attribute("stroke-opacity", number(colour.getOpacity()));
        }
    }

    private static String hex(Color colour) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** Without characters that XML 1.0 can't hold. */
    private static String allowed(String words) {
        return words.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c >= 0x20 && c <= 0xD7FF
                                        || c >= 0xE000 && c <= 0xFFFD
                                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void start(String element) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void attribute(String name, String value) {
        try {
            xml.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("Writing to memory failed", e);
    }
}
