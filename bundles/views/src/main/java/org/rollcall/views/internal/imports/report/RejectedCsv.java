package org.rollcall.views.internal.imports.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.views.internal.figures.SafeText;

/** Rejected rows as a file that spreadsheets open (attendance rules, "Report files"). */
final class RejectedCsv {
    private RejectedCsv() {}

    static String text(List<RejectedRow> rows) {
        return Stream.concat(
                        Stream.of("file,line,column,reason,value,raw"),
                        rows.stream().map(RejectedCsv::line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String line(RejectedRow row) {
        return Stream.of(
                        row.file(),
                        Long.toString(row.line()),
                        row.column(),
                        row.reason(),
                        row.value(),
                        row.raw())
                .map(SafeText::csvField)
                .collect(Collectors.joining(","));
    }
}
