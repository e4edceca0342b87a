package org.rollcall.charts.internal.plot;

import java.util.List;
import java.util.function.IntFunction;
import org.rollcall.api.report.SpreadsheetText;

/**
 * The data behind a plot, as texts.
 *
 * @param columns headings
 * @param rows how many there are
 * @param row makes the texts of a row, one for each column
 */
public record DataTable(List<String> columns, int rows, IntFunction<List<String>> row) {
    public DataTable {
        columns = List.copyOf(columns);
    }

    /** The rows of given numbers with their heading, cells apart by tabs. */
    public String tabSeparated(Iterable<Integer> numbers) {
        var text = new StringBuilder();
        append(text, columns);
        for (int number : numbers) {
            append(text, row.apply(number));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(field(cells.get(i)));
        }
        text.append('\n');
    }

    /** On one line, and with an apostrophe where a spreadsheet would run it as a formula. */
    private static String field(String text) {
        return SpreadsheetText.neutral(text).replaceAll("[\\t\\r\\n]+", " ");
    }
}
