package org.rollcall.kit.text;

import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Interval;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.internal.Words;

/** What figures were made of: rows counted, rule, formula. */
public final class Explain {
    private Explain() {}

    /** What an attendance percentage was made of. */
    public static String attendance(AttendanceResult.Figure figure, Basis basis) {
        return figure.events() == 0
                ? Words.get("explain.noSessions", figure.unknown(), by(basis))
                : Words.get(
                        "explain.attendance",
                        PercentText.of(figure.attendance()),
                        figure.present(),
                        figure.events(),
                        figure.absent(),
                        figure.selfCertified(),
                        figure.unknown(),
                        by(basis));
    }

    /** What a confidence interval was made of. */
    public static String interval(Ratio ratio, Basis basis) {
        return ratio.wilson(Ratio.CONFIDENCE)
                .map(
                        interval ->
                                Words.get(
                                        "explain.interval",
                                        interval.low(),
                                        interval.high(),
                                        ratio.numerator(),
                                        ratio.denominator(),
                                        by(basis),
                                        Ratio.CONFIDENCE.text()))
                .orElseGet(() -> Words.get("explain.noInterval"));
    }

    /** Why a student is, or is not, at or below the threshold. */
    public static String flag(AttendanceResult.Figure figure, Basis basis) {
        return Words.get(
                figure.atOrBelowThreshold() ? "explain.flagged" : "explain.notFlagged",
                PercentText.threshold(basis.query().threshold()),
                by(basis));
    }

    /** How many sessions the student has missed in a row up to the last. */
    public static String missedInARow(AttendanceResult.Figure figure, Basis basis) {
        return figure.missedInARow() == 0
                ? Words.get("explain.missedNone", by(basis))
                : Words.get("explain.missedInARow", figure.missedInARow(), by(basis));
    }

    /** When the student was seen last. */
    public static String lastPresent(AttendanceResult.Figure figure, Basis basis) {
        return figure.lastPresent()
                .map(day -> Words.get("explain.lastPresent", Dates.day(day), by(basis)))
                .orElseGet(() -> Words.get("explain.neverPresent", by(basis)));
    }

    /** Any other count, by its rule. */
    public static String count(String rule, Basis basis) {
        return rule + "\n" + by(basis);
    }

    /** {@code 61–74}; empty where nothing counts. */
    public static String intervalText(Ratio ratio) {
        return ratio.wilson(Ratio.CONFIDENCE).map(Explain::text).orElse("");
    }

    private static String text(Interval interval) {
        return "%.0f–%.0f".formatted(interval.low(), interval.high());
    }

    private static String by(Basis basis) {
        Query query = basis.query();
        return Words.get(
                "explain.by",
                basis.module(),
                Dates.range(query.range()),
                query.rules().name(),
                query.rules().version());
    }
}
