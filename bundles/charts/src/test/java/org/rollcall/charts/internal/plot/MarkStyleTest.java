package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;

/** Every mark there is can be seen in every chart of marks. */
class MarkStyleTest {

    /** Nobody who sees no colours can tell two marks with one shape apart. */
    @Test
    void noTwoMarksLookAlike() {
        Stream<MarkStyle> styles = Stream.of(Mark.values()).map(MarkStyle::of);
        var looks = new HashSet<Object>();
        styles.forEach(
                style -> {
                    assertTrue(looks.add(style.role()), style.name());
                    assertTrue(looks.add(style.marker()), style.name());
                    assertTrue(looks.add(style.text()), style.name());
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkHasAColourInEachThemeAndASwatch(Mark mark) throws IOException {
        String name = MarkStyle.of(mark).role().style().replace("chart-ink-", "");
        String css = css();
        assertEquals(count(css, "-chart-series-1:"), count(css, "-chart-" + name + ":"), name);
        assertEquals(1, count(css, ".chart-ink-" + name + " "), name);
    }

    @Test
    void allMarksAreDrawnAndTheirRanksDiffer() {
        assertEquals(Set.of(Mark.values()), Set.copyOf(MarkStyle.BY_RANK));
        for (Mark one : Mark.values()) {
            for (Mark other : Mark.values()) {
                assertEquals(MarkStyle.over(one, other), MarkStyle.over(other, one));
            }
        }
        assertEquals(
                List.of(Mark.PRESENT, Mark.UNKNOWN, Mark.SELF_CERTIFIED, Mark.ABSENT),
                MarkStyle.BY_RANK.stream().filter(mark -> mark.ordinal() < 4).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aStripNamesEveryMarkInItsLegendAndItsTable(Mark mark) {
        var plot =
                StripPlot.of(
                                new SessionStrip(
                                        List.of(
                                                new SessionStrip.Lane(
                                                        "Module 101", List.of(session(mark))))))
                        .orElseThrow();
        String word = MarkStyle.of(mark).text();
        assertTrue(plot.legend().stream().anyMatch(sample -> sample.text().equals(word)));
        assertTrue(plot.spots().text(0).endsWith(word));
    }

    @ParameterizedTest
    @EnumSource
    void aTrendMarksTheInstantsOfEveryMarkOfThoseWhoMissed(Mark mark) {
        if (!mark.missed()) {
            return;
        }
        var line =
                new TrendLine(
                        Trends.trend(
                                "101",
                                List.of(Trends.point(0, 1, 1), Trends.point(1, 1, 2)),
                                List.of(Trends.absence(1, mark, "Anatomy"))),
                        0);
        assertEquals(List.of(Mark.PRESENT, mark), List.of(line.mark(0), line.mark(1)));
        assertEquals(1, line.marked(mark).length);
    }

    private static Session session(Mark mark) {
        return new Session(Trends.STUDENT, "PBL", Trends.MONDAY, Kind.TEACHING, mark, 2);
    }

    private static String css() throws IOException {
        try (InputStream in = Words.class.getResourceAsStream("charts.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
