package org.rollcall.kit.table;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.kit.text.SafeText;

/** Rows of a table as text to paste elsewhere: tab-separated, with a line of headers. */
final class TableText {
    private TableText() {}

    static <R> String of(List<Column<R, ?>> columns, List<R> rows) {
        var text = new StringBuilder();
        text.append(columns.stream().map(Column::plainTitle).collect(Collectors.joining("\t")));
        for (R row : rows) {
            text.append('\n');
            text.append(
                    columns.stream()
                            .map(column -> SafeText.tabField(column.text(row)))
                            .collect(Collectors.joining("\t")));
        }
        return text.append('\n').toString();
    }
}
