package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.Writer;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Percent;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

/** Writes rows as an HTML table; a table without rows is said to have none. */
final class HtmlSink implements RowSink {
    private final Writer out;
    private final ReportTable table;
    private boolean open;
    private boolean inRow;

    HtmlSink(Writer out, ReportTable table) {
        this.out = out;
        this.table = table;
    }

    static void write(Writer out, ReportTable table) throws IOException {
        out.write("<h3>" + escape(table.title()) + "</h3>\n");
        var sink = new HtmlSink(out, table);
        table.rows().writeTo(sink);
        sink.close();
    }

    private void close() throws IOException {
        out.write(open ? "</tbody></table></div>\n" : "<p class=\"soft\">None.</p>\n");
    }

    private void cell(String text, boolean numeric) throws IOException {
        if (!open) {
            open = true;
            out.write("<div class=\"scroll\"><table><thead><tr>");
            for (var column : table.columns()) {
                out.write(
                        column.numeric() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
                out.write(escape(column.title()) + "</th>");
            }
            out.write("</tr></thead><tbody>\n");
        }
        if (!inRow) {
            out.write("<tr>");
            inRow = true;
        }
        out.write(numeric ? "<td class=\"n\">" : "<td>");
        out.write(escape(text));
        out.write("</td>");
    }

    @Override
    public void text(String text) throws IOException {
        cell(text, false);
    }

    @Override
    public void code(String text) throws IOException {
        cell(text.replace(";", "; "), false);
    }

    @Override
    public void number(long number) throws IOException {
        cell(Long.toString(number), true);
    }

    @Override
    public void percent(Ratio share, int decimals) throws IOException {
        String text = Percent.text(share, decimals);
        cell(text.isEmpty() ? "no sessions" : text, true);
    }

    @Override
    public void flag(boolean value) throws IOException {
        cell(value ? "yes" : "", false);
    }

    @Override
    public void endRow() throws IOException {
        out.write("</tr>\n");
        inRow = false;
    }

    static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String entity =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> null;
                    };
            if (entity != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (entity == null) {
                    escaped.append(text.charAt(i));
                } else {
                    escaped.append(entity);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
