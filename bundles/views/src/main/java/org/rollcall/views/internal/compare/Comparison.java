package org.rollcall.views.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Interval;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Funnel;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.text.RatioOrder;
import org.rollcall.views.internal.Words;

/** Two groups of students beside each other. */
record Comparison(Half one, Half other) {

    /**
     * One of the two.
     *
     * @param label what it is
     * @param figures of its students
     */
    record Half(String label, AttendanceResult result, List<Figure> figures) {
        Half {
            figures = List.copyOf(figures);
        }

        Ratio together() {
            return figures.stream().map(Figure::attendance).reduce(new Ratio(0, 0), Ratio::plus);
        }

        Distribution distribution() {
            return Distribution.of(figures.stream().map(Figure::attendance).toList());
        }

        long atOrBelow() {
            return figures.stream().filter(Figure::atOrBelowThreshold).count();
        }

        /** The middle student's share; the lower of two; empty without sessions. */
        Optional<Ratio> median() {
            List<Ratio> shares =
                    figures.stream()
                            .map(Figure::attendance)
                            .filter(share -> share.denominator() > 0)
                            .sorted(RatioOrder.of(true))
                            .toList();
            return shares.isEmpty()
                    ? Optional.empty()
                    : Optional.of(shares.get((shares.size() - 1) / 2));
        }
    }

    /** What was asked of the first; the threshold is that of both. */
    Query query() {
        return one.result().basis().query();
    }

    /** The rule set, or both where they differ. */
    String rules() {
        String first = ScopeText.rules(query().rules());
        String second = ScopeText.rules(other.result().basis().query().rules());
        return first.equals(second) ? first : first + ", " + second;
    }

    /** A line of the table of figures. */
    record Line(String figure, String one, String other, String explanation) {}

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(count("students", one.figures().size(), other.figures().size()));
        lines.add(
                new Line(
                        Words.get("compare.together"),
                        withParts(one.together()),
                        withParts(other.together()),
                        Words.get("explain.compareTogether")));
        lines.add(
                new Line(
                        Words.get("compare.interval", Ratio.CONFIDENCE.text()),
                        interval(one.together()),
                        interval(other.together()),
                        Words.get("explain.compareInterval", Ratio.CONFIDENCE.text())));
        lines.add(
                new Line(
                        Words.get("compare.difference"),
                        "",
                        difference(),
                        Words.get("explain.compareDifference")));
        lines.add(
                new Line(
                        Words.get("compare.median"),
                        one.median().map(PercentText::withSign).orElse(""),
                        other.median().map(PercentText::withSign).orElse(""),
                        Words.get("explain.compareMedian")));
        lines.add(count("atOrBelow", one.atOrBelow(), other.atOrBelow()));
        lines.add(
                count(
                        "withoutSessions",
                        one.distribution().withoutSessions(),
                        other.distribution().withoutSessions()));
        return lines;
    }

    /** Each student as a point, around the share of both together. */
    Funnel funnel(Names names) {
        var points = new ArrayList<Funnel.Point>();
        addPoints(points, one, 0, names);
        addPoints(points, other, 1, names);
        return new Funnel(
                points, one.together().plus(other.together()), List.of(one.label(), other.label()));
    }

    private static void addPoints(List<Funnel.Point> points, Half half, int series, Names names) {
        for (Figure figure : half.figures()) {
            if (figure.events() > 0) {
                points.add(
                        new Funnel.Point(
                                figure.student().id(),
                                names.name(figure.student()),
                                figure.attendance(),
                                series));
            }
        }
    }

    private String difference() {
        if (one.together().denominator() == 0 || other.together().denominator() == 0) {
            return "";
        }
        return Words.get(
                "compare.points",
                other.together().percent().orElseThrow() - one.together().percent().orElseThrow());
    }

    private static Line count(String key, long one, long other) {
        return new Line(
                Words.get("compare." + key),
                String.format(Locale.UK, "%,d", one),
                String.format(Locale.UK, "%,d", other),
                Words.get("explain.compare." + key));
    }

    private static String withParts(Ratio ratio) {
        return ratio.denominator() == 0
                ? PercentText.NO_SESSIONS
                : Words.get(
                        "compare.parts",
                        PercentText.withSign(ratio),
                        ratio.numerator(),
                        ratio.denominator());
    }

    private static String interval(Ratio ratio) {
        return ratio.wilson(Ratio.CONFIDENCE).map(Comparison::interval).orElse("");
    }

    private static String interval(Interval interval) {
        return Words.get("compare.limits", interval.low(), interval.high());
    }
}
