package org.rollcall.charts.internal.picture;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.LegendEntry;
import org.rollcall.charts.internal.plot.Plot;
import org.rollcall.charts.internal.plot.Scale;
import org.rollcall.charts.internal.plot.Window;
import org.rollcall.workbench.api.Provenance;

/** A plot as a picture that stands for itself: with title, axes, legend and where it comes from. */
public final class PictureSheet {
    private static final double EM = 13;
    private static final double WIDTH = 960;

    /** Twice as many pixels, as graphics cards can hold. */
    private static final double WIDEST = 1900;

    private static final double MARGIN = 1.4 * EM;
    private static final double TITLE = 1.25 * EM;
    private static final double SMALL = 0.85 * EM;
    private static final double LINE = 1.5 * EM;
    private static final double TICK = 4;
    private static final String BETWEEN = "  ·  ";

    /** Room for the labels at the left, about. */
    private static final double LABELS = 17 * EM;

    /** Width of a letter, where a text can't be measured yet, as a part of the font size. */
    private static final double LETTER = 0.62;

    private final Plot plot;
    private final String title;
    private final double width;
    private final List<String> facts;
    private final Window x;
    private final Window y;
    private final List<List<LegendEntry>> legend;
    private final double plotHeight;

    /**
     * @param provenance what the plot is of, and how it was counted
     * @param x what is to be seen of the horizontal scale
     * @param y what is to be seen of the vertical scale
     */
    public PictureSheet(Plot plot, Provenance provenance, Window x, Window y) {
        this.plot = plot;
        this.x = x;
        this.y = y;
        title =
                provenance.subject().isEmpty()
                        ? plot.title()
                        : Words.T.get("picture.about", provenance.subject(), plot.title());
        width = Math.min(WIDEST, Math.max(WIDTH, plot.x().picture(x, EM) + LABELS));
        facts = factLines(provenance.facts());
        legend = legendLines(plot.legend());
        plotHeight = plot.y().picture(y, EM);
    }

    public String title() {
        return title;
    }

    public double width() {
        return width;
    }

    public double height() {
        return Math.ceil(
                top()
                        + plotHeight
                        + TICK
                        + LINE
                        + (plot.x().name().isEmpty() ? 0 : LINE)
                        + 0.5 * EM
                        + legend.size() * LINE
                        + MARGIN * 0.6);
    }

    private double top() {
        return MARGIN
                + TITLE
                + facts.size() * LINE
                + 0.6 * EM
                + (plot.y().name().isEmpty() ? 0 : LINE);
    }

    public void draw(Pen pen, ChartColours colours) {
        pen.box(colours.of(ColourRole.BACKGROUND), 0, 0, width(), height());
        pen.words(
                title,
                colours.of(ColourRole.TEXT),
                TITLE,
                Pen.Align.LEFT,
                MARGIN,
                MARGIN + TITLE * 0.8);
        for (int i = 0; i < facts.size(); i++) {
            pen.words(
                    facts.get(i),
                    colours.of(ColourRole.MUTED),
                    SMALL,
                    Pen.Align.LEFT,
                    MARGIN,
                    MARGIN + TITLE + (i + 0.75) * LINE);
        }
        double left = MARGIN + labelWidth(pen) + TICK + 0.3 * EM;
        var area = new Area(left, top(), width - MARGIN - left, plotHeight, x, y, EM);
        pen.within(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                () -> plot.draw(pen, colours, area));
        rows(pen, colours, area);
        double below = columns(pen, colours, area);
        for (List<LegendEntry> line : legend) {
            below += LINE;
            legendLine(pen, colours, line, below - 0.5 * LINE);
        }
    }

    private double labelWidth(Pen pen) {
        double width = 0;
        for (Scale.Tick tick : plot.y().ticks(y, plotHeight, EM)) {
            width = Math.max(width, pen.width(tick.label(), SMALL));
        }
        return width;
    }

    private void rows(Pen pen, ChartColours colours, Area area) {
        for (Scale.Tick tick : plot.y().ticks(y, area.height(), EM)) {
            double at = area.y(tick.at());
            pen.words(
                    tick.label(),
                    colours.of(ColourRole.TEXT),
                    SMALL,
                    Pen.Align.RIGHT,
                    area.left() - TICK - 0.2 * EM,
                    at + 0.3 * EM);
        }
        pen.line(
                colours.of(ColourRole.GRID),
                Stroke.THIN,
                area.left() - 0.5,
                area.top(),
                area.left() - 0.5,
                area.bottom());
        if (!plot.y().name().isEmpty()) {
            pen.words(
                    plot.y().name(),
                    colours.of(ColourRole.MUTED),
                    SMALL,
                    Pen.Align.LEFT,
                    MARGIN,
                    area.top() - 0.55 * EM);
        }
    }

    /** Labels below the plot; gives where they end. */
    private double columns(Pen pen, ChartColours colours, Area area) {
        double y0 = area.bottom() + 0.5;
        pen.line(colours.of(ColourRole.GRID), Stroke.THIN, area.left(), y0, area.right(), y0);
        for (Scale.Tick tick : plot.x().ticks(x, area.width(), EM)) {
            double at = area.x(tick.at());
            pen.line(colours.of(ColourRole.GRID), Stroke.THIN, at, y0, at, y0 + TICK);
            pen.words(
                    tick.label(),
                    colours.of(ColourRole.TEXT),
                    SMALL,
                    Pen.Align.CENTRE,
                    at,
                    y0 + TICK + EM);
        }
        double end = y0 + TICK + LINE;
        if (!plot.x().name().isEmpty()) {
            pen.words(
                    plot.x().name(),
                    colours.of(ColourRole.MUTED),
                    SMALL,
                    Pen.Align.CENTRE,
                    (area.left() + area.right()) / 2,
                    end + 0.7 * EM);
            end += LINE;
        }
        return end + 0.5 * EM;
    }

    private static void legendLine(
            Pen pen, ChartColours colours, List<LegendEntry> line, double middle) {
        double at = MARGIN;
        for (LegendEntry sample : line) {
            sample.figure().draw(pen, colours, at, middle, EM);
            double figure = sample.figure().width() * EM;
            pen.words(
                    sample.text(),
                    colours.of(ColourRole.TEXT),
                    SMALL,
                    Pen.Align.LEFT,
                    at + figure + (figure > 0 ? 0.4 * EM : 0),
                    middle + 0.3 * EM);
            at += sampleWidth(sample);
        }
    }

    /** Facts beside each other, in as many lines as they need. */
    private List<String> factLines(List<String> all) {
        var lines = new ArrayList<String>();
        for (String fact : all) {
            String last = lines.isEmpty() ? null : lines.get(lines.size() - 1) + BETWEEN + fact;
            if (last != null && last.length() * LETTER * SMALL <= width - 2 * MARGIN) {
                lines.set(lines.size() - 1, last);
            } else {
                lines.add(fact);
            }
        }
        return lines;
    }

    private List<List<LegendEntry>> legendLines(List<LegendEntry> samples) {
        var lines = new ArrayList<List<LegendEntry>>();
        double at = Double.POSITIVE_INFINITY;
        for (LegendEntry sample : samples) {
            if (at + sampleWidth(sample) > width - MARGIN) {
                lines.add(new ArrayList<>());
                at = MARGIN;
            }
            lines.get(lines.size() - 1).add(sample);
            at += sampleWidth(sample);
        }
        return lines;
    }

    private static double sampleWidth(LegendEntry sample) {
        return sample.figure().width() * EM
                + 0.4 * EM
                + sample.text().length() * LETTER * SMALL
                + 1.3 * EM;
    }
}
