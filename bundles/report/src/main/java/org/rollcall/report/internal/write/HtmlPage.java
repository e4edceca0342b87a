package org.rollcall.report.internal.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.report.internal.table.Table;

/**
 * One self-contained page: no script, no other file, nothing from a network.
 *
 * @param facts what the reader must know of the report: label and text, in order
 * @param notices sentences
 * @param appendix tables after all modules
 */
public record HtmlPage(
        Map<String, String> facts,
        List<String> notices,
        List<Section> sections,
        List<Table<?>> appendix) {

    /** A section's heading tells the module already. */
    private static final Set<String> TOLD = Set.of("module");

    /**
     * A module.
     *
     * @param facts one line about it
     * @param key its most important figures: label and figure, in order
     * @param percents attendance of each student that has sessions, 0 to 100
     * @param threshold percent
     */
    public record Section(
            String module,
            String facts,
            Map<String, String> key,
            List<Double> percents,
            double threshold,
            List<Table<?>> tables) {}

    public void write(OutputStream out) throws IOException {
        var writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        write(writer);
        writer.flush();
    }

    private void write(Writer out) throws IOException {
        out.write(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>Attendance report</title>
                <style>
                """);
        out.write(css());
        out.write("</style>\n</head>\n<body>\n<header>\n<h1>Attendance report</h1>\n<dl>\n");
        for (var fact : facts.entrySet()) {
            out.write("<dt>" + escape(fact.getKey()) + "</dt><dd>" + escape(fact.getValue()));
            out.write("</dd>\n");
        }
        out.write("</dl>\n");
        for (String notice : notices) {
            out.write("<p class=\"notice\">" + escape(notice) + "</p>\n");
        }
        out.write("<nav aria-label=\"Contents\">");
        for (int i = 0; i < sections.size(); i++) {
            out.write("<a href=\"#module-" + i + "\">Module ");
            out.write(escape(sections.get(i).module()) + "</a> ");
        }
        out.write("<a href=\"#files\">Files and rejected rows</a></nav>\n</header>\n<main>\n");
        for (int i = 0; i < sections.size(); i++) {
            section(out, sections.get(i), "module-" + i);
        }
        out.write("<section aria-labelledby=\"files\">\n");
        out.write("<h2 id=\"files\">Files and rejected rows</h2>\n");
        for (Table<?> table : appendix) {
            HtmlTable.write(out, table, Set.of());
        }
        out.write("</section>\n</main>\n</body>\n</html>\n");
    }

    private static void section(Writer out, Section section, String id) throws IOException {
        out.write("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">Module ");
        out.write(escape(section.module()) + "</h2>\n");
        out.write("<p class=\"soft\">" + escape(section.facts()) + "</p>\n<div class=\"glance\">");
        if (!section.key().isEmpty()) {
            out.write("<ul class=\"key\">");
        }
        for (var figure : section.key().entrySet()) {
            out.write("<li><b>" + escape(figure.getValue()) + "</b> ");
            out.write(escape(figure.getKey()) + "</li>");
        }
        if (!section.key().isEmpty()) {
            out.write("</ul>\n");
        }
        if (!section.percents().isEmpty()) {
            out.write("<figure>" + Histogram.svg(section.percents(), section.threshold()));
            out.write("<figcaption>Students by attendance, in steps of 5 %</figcaption></figure>");
        }
        out.write("</div>\n");
        for (Table<?> table : section.tables()) {
            HtmlTable.write(out, table, TOLD);
        }
        out.write("</section>\n");
    }

    private static String escape(String text) {
        return HtmlTable.escape(text);
    }

    private static String css() {
        try (var in = HtmlPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
