package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.api.table.WrittenDates;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Column.Role;
import org.rollcall.report.internal.table.Column.Type;
import org.rollcall.report.internal.table.Table;

/**
 * Writes a table as HTML; a table without rows is said to have none. A page is for reading: it
 * leaves out columns that its headings tell, cuts very long texts and stops after very many rows,
 * and says so.
 *
 * @param <R> a row
 */
final class HtmlTable<R> {
    /** Rows of a table; those that follow are counted. */
    static final int MOST_ROWS = 2_000;

    /** Characters of a text that came from a file. */
    static final int LONGEST_TEXT = 400;

    /** Characters from which a text may be broken anywhere. */
    private static final int LONG_TEXT = 50;

    private final Writer out;
    private final Table<R> table;
    private final Set<String> hidden;
    private long rows;

    private HtmlTable(Writer out, Table<R> table, Set<String> hidden) {
        this.out = out;
        this.table = table;
        this.hidden = hidden;
    }

    /**
     * @param hidden names of columns to leave out
     */
    static <R> void write(Writer out, Table<R> table, Set<String> hidden) throws IOException {
        new HtmlTable<>(out, table, hidden).write();
    }

    private void write() throws IOException {
        table.rows()
                .each(
                        row -> {
                            if (rows == 0) {
                                open();
                            }
                            if (rows < MOST_ROWS) {
                                row(row);
                            }
                            rows++;
                        });
        close();
    }

    private void open() throws IOException {
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.write(escape(table.title()) + "\"><table><caption>" + escape(table.title()));
        out.write("</caption><thead><tr>");
        for (Column<? super R> column : table.columns()) {
            if (!hidden.contains(column.name())) {
                out.write("<th scope=\"col\"" + (column.numeric() ? " class=\"n\">" : ">"));
                out.write(escape(column.title()) + "</th>");
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

    private void row(R row) throws IOException {
        boolean marked =
                table.columns().stream()
                        .anyMatch(
                                column ->
                                        column.role() == Role.ROW_MARK
                                                && Boolean.TRUE.equals(column.of(row)));
        out.write(marked ? "<tr class=\"flagged\">" : "<tr>");
        for (Column<? super R> column : table.columns()) {
            if (!hidden.contains(column.name())) {
                cell(column, column.of(row));
            }
        }
        out.write("</tr>\n");
    }

    private void cell(Column<? super R> column, Object value) throws IOException {
        String text = value == null ? "" : text(column.type(), value);
        String style = style(column, text);
        String element = column.role() == Role.ROW_HEADER ? "th" : "td";
        out.write("<" + element + (element.equals("th") ? " scope=\"row\"" : ""));
        out.write(style.isEmpty() ? ">" : " class=\"" + style + "\">");
        // E-mail addresses, the widest words of most tables, may break after their sign.
        out.write(escape(shown(column.type(), text)).replace("@", "@<wbr>"));
        out.write("</" + element + ">");
    }

    private String style(Column<? super R> column, String text) {
        if (column.numeric()) {
            return "n";
        }
        boolean words = column.type() == Type.TEXT || column.type() == Type.CODE;
        return words && text.length() > LONG_TEXT ? "long" : "";
    }

    private static String text(Type type, Object value) {
        return switch (type) {
            case TEXT -> SpreadsheetText.neutral((String) value); // spreadsheets open pages, too
            case CODE, NUMBER -> value.toString();
            case PERCENT, FINE_PERCENT -> {
                String text = Cells.percent(type, value);
                yield text.isEmpty() ? Ratio.NO_SESSIONS : text;
            }
            case FLAG -> (Boolean) value ? "yes" : "";
            case DAY, MINUTE, SECOND ->
                    value instanceof LocalDate day
                            ? WrittenDates.DAY.format(day)
                            : WrittenDates.MINUTE.format((LocalDateTime) value);
        };
    }

    private static String shown(Type type, String text) {
        if (type == Type.TEXT && text.length() > LONGEST_TEXT) {
            return text.substring(0, LONGEST_TEXT) + " …";
        }
        return type == Type.CODE ? text.replace(";", "; ") : text;
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
