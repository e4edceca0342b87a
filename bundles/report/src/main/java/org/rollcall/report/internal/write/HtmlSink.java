package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.api.table.WrittenDates;
import org.rollcall.report.internal.table.Percent;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

/**
 * Writes rows as an HTML table; a table without rows is said to have none. A page is for reading:
 * it leaves out columns that its headings tell, cuts very long texts and stops after very many
 * rows, and says so.
 */
final class HtmlSink implements RowSink {
    /** Rows of a table; those that follow are counted. */
    static final int MOST_ROWS = 2_000;

    /** Characters of a text that came from a file. */
    static final int LONGEST_TEXT = 400;

    /** Characters from which a text may be broken anywhere. */
    private static final int LONG_TEXT = 50;

    private final Writer out;
    private final ReportTable table;
    private final Set<String> hidden;
    private final StringBuilder cells = new StringBuilder();
    private boolean flagged;
    private int column;
    private long rows;

    private HtmlSink(Writer out, ReportTable table, Set<String> hidden) {
        this.out = out;
        this.table = table;
        this.hidden = hidden;
    }

    /**
     * @param hidden names of columns to leave out
     */
    static void write(Writer out, ReportTable table, Set<String> hidden) throws IOException {
        var sink = new HtmlSink(out, table, hidden);
        table.rows().writeTo(sink);
        sink.close();
    }

    private void open() throws IOException {
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.write(escape(table.title()) + "\"><table><caption>" + escape(table.title()));
        out.write("</caption><thead><tr>");
        for (var header : table.columns()) {
            if (!hidden.contains(header.name())) {
                out.write("<th scope=\"col\"" + (header.numeric() ? " class=\"n\">" : ">"));
                out.write(escape(header.title()) + "</th>");
            }
        }
        out.write("</tr></thead><tbody>\n");
    }

    private void close() throws IOException {
        if (rows == 0) {
            out.write("<h3>" + escape(table.title()) + "</h3><p class=\"soft\">None.</p>\n");
            return;
        }
        out.write("</tbody></table></div>\n");
        if (rows > MOST_ROWS) {
            out.write(
                    "<p class=\"notice\">"
                            + (rows - MOST_ROWS)
                            + " more rows are in "
                            + escape(table.name())
                            + ".csv and in the workbook, if the report was made in those formats."
                            + "</p>\n");
        }
    }

    private void cell(String text, String kind) {
        var header = table.columns().get(column++);
        if (rows >= MOST_ROWS || hidden.contains(header.name())) {
            return;
        }
        cells.append(header.rowHeader() ? "<th scope=\"row\"" : "<td");
        if (!kind.isEmpty()) {
            cells.append(" class=\"").append(kind).append('"');
        }
        // E-mail addresses, the widest words of most tables, may break after their sign.
        cells.append('>')
                .append(escape(text).replace("@", "@<wbr>"))
                .append(header.rowHeader() ? "</th>" : "</td>");
    }

    @Override
    public void text(String raw) {
        String text = SpreadsheetText.neutral(raw); // spreadsheets open pages, too
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " …" : text;
        cell(shown, text.length() > LONG_TEXT ? "long" : "");
    }

    @Override
    public void code(String text) {
        cell(text.replace(";", "; "), text.length() > LONG_TEXT ? "long" : "");
    }

    @Override
    public void number(long number) {
        cell(Long.toString(number), "n");
    }

    @Override
    public void percent(Ratio share, int decimals) {
        String text = Percent.text(share, decimals);
        cell(text.isEmpty() ? "no sessions" : text, "n");
    }

    @Override
    public void flag(boolean value) {
        flagged |= value && table.columns().get(column).marksRow();
        cell(value ? "yes" : "", "");
    }

    @Override
    public void day(LocalDate day) {
        cell(WrittenDates.DAY.format(day), "");
    }

    @Override
    public void minute(LocalDateTime time) {
        cell(WrittenDates.MINUTE.format(time), "");
    }

    @Override
    public void second(LocalDateTime time) {
        cell(WrittenDates.MINUTE.format(time), "");
    }

    @Override
    public void endRow() throws IOException {
        if (rows == 0) {
            open();
        }
        if (rows < MOST_ROWS) {
            out.write(flagged ? "<tr class=\"flagged\">" : "<tr>");
            out.append(cells).write("</tr>\n");
        }
        rows++;
        column = 0;
        flagged = false;
        cells.setLength(0);
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
                        default -> control(text.charAt(i));
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

    /** What stands for a character that a page may not hold; null for others. */
    private static String control(char c) {
        if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
            return "\uFFFD";
        }
        return null;
    }
}
