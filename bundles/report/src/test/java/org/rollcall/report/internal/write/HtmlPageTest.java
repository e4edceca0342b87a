package org.rollcall.report.internal.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Table;

class HtmlPageTest {
    private record Line(String id, Ratio share, boolean low) {}

    private String page(String module, List<Double> percents, Table<?>... tables)
            throws IOException {
        var section =
                new HtmlPage.Section(
                        module,
                        "from <file>.csv",
                        Map.of("students & co", "3"),
                        percents,
                        50,
                        List.of(tables));
        var out = new ByteArrayOutputStream();
        new HtmlPage(
                        Map.of("Rule set", "own <rules> & \"more\""),
                        List.of("<script>alert(1)</script>"),
                        List.of(section),
                        List.of())
                .write(out);
        return out.toString(UTF_8);
    }

    private static Table<?> table(Line... lines) {
        return table("summary", "Attendance", List.of(lines));
    }

    private static Table<?> table(String name, String title, List<Line> lines) {
        return Table.<Line>named(name, title)
                .text("module", "Module", line -> "301")
                .rowHeader("studentId", "Student", Line::id)
                .percent("percent", "Attendance %", Line::share)
                .rowMark("low", "Low", Line::low)
                .rows(lines);
    }

    @Test
    void everythingFromOutsideIsEscaped() throws IOException {
        String html =
                page(
                        "3\"><img src=x>",
                        List.of(),
                        table(new Line("<b>'1'&</b>", new Ratio(1, 2), false)));

        assertTrue(html.contains("&lt;b&gt;&#39;1&#39;&amp;&lt;/b&gt;"), html);
        assertTrue(html.contains("own &lt;rules&gt; &amp; &quot;more&quot;"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        assertTrue(html.contains("Module 3&quot;&gt;&lt;img src=x&gt;"), html);
        assertTrue(html.contains("from &lt;file&gt;.csv"), html);
        assertFalse(html.contains("<script"), "no script");
        assertFalse(html.contains("<img"), "no element of the data's");
    }

    @Test
    void standsAlone() throws IOException {
        String html = page("301", List.of(10.0), table(new Line("007", new Ratio(1, 2), false)));

        for (String outside : List.of("http:", "https:", "src=", "<link", "@import", "url("))
            assertFalse(html.contains(outside), outside);
    }

    @Test
    void isReadAloudInOrder() throws IOException {
        String html = page("301", List.of(10.0), table(new Line("007", new Ratio(1, 2), false)));

        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html);
        assertTrue(html.contains("<caption>Attendance</caption>"), html);
        assertTrue(html.contains("<th scope=\"col\" class=\"n\">Attendance %</th>"), html);
        assertTrue(html.contains("<th scope=\"row\">007</th>"), html);
        assertTrue(html.contains("<svg role=\"img\""), html);
    }

    @Test
    void marksRowsAndSaysWhereThereIsNothing() throws IOException {
        String html =
                page(
                        "301",
                        List.of(),
                        table(
                                new Line("1", new Ratio(1, 4), true),
                                new Line("2", new Ratio(0, 0), false)),
                        table("self-certified", "Self-certified", List.of()));

        assertTrue(
                html.contains(
                        "<tr class=\"flagged\"><th scope=\"row\">1</th><td class=\"n\">25.00</td><td>yes</td></tr>"),
                html);
        assertTrue(
                html.contains(
                        "<tr><th scope=\"row\">2</th><td class=\"n\">no sessions</td><td></td></tr>"),
                html);
        assertTrue(html.contains("<h3>Self-certified</h3><p class=\"soft\">None.</p>"), html);
    }

    @Test
    void veryManyRowsAndVeryLongTextsAreCutAndSaidToBe() throws IOException {
        String html =
                page(
                        "301",
                        List.of(),
                        table(
                                IntStream.range(0, HtmlTable.MOST_ROWS + 5)
                                        .mapToObj(
                                                i ->
                                                        new Line(
                                                                "n" + i + "x".repeat(900),
                                                                new Ratio(1, 2),
                                                                false))
                                        .toArray(Line[]::new)));

        assertEquals(HtmlTable.MOST_ROWS, html.split(">n\\d+x", -1).length - 1);
        assertTrue(html.contains("5 more rows are in summary.csv"), "the rest is counted");
        assertFalse(html.contains("x".repeat(500)), "long texts are cut");
    }

    @Test
    void timesAreWrittenAsPeopleReadThem() throws IOException {
        var table =
                Table.<LocalDateTime>named("absences", "Absences")
                        .minute("start", "Start", start -> start)
                        .rows(List.of(LocalDateTime.of(2025, 3, 4, 9, 5)));
        assertTrue(page("301", List.of(), table).contains("<td>04/03/2025 09:05</td>"));
    }

    @Test
    void thePictureCountsEachStudentOnceAndTellsItInWords() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            String svg = Histogram.svg(List.of(0.0, 4.99, 5.0, 50.0, 99.9, 100.0), 50);

            assertTrue(
                    svg.contains(
                            "aria-label=\"Threshold 50 %. Students by attendance: 2 from 0 to 5 %;"
                                    + " 1 from 5 to 10 %; 1 from 50 to 55 %; 2 from 95 to 100 %;\""),
                    svg);
            assertEquals(4, svg.split("class=\"bar\"", -1).length - 1);
            assertTrue(svg.contains("class=\"threshold\" x1=\"280.0\""), svg);
        } finally {
            Locale.setDefault(before);
        }
    }
}
