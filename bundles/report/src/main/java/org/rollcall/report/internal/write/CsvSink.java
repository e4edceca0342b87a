package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.RowSink;
import org.rollcall.report.internal.table.Times;

/** Writes rows as RFC 4180 CSV with a comma and LF. */
final class CsvSink implements RowSink {
    private final Writer out;
    private boolean firstCell = true;
    private long neutralised;

    CsvSink(Writer out) {
        this.out = out;
    }

    void header(List<Column> columns) throws IOException {
        for (Column column : columns) {
            code(column.name());
        }
        endRow();
    }

    /** Text fields that a spreadsheet would have run. */
    long neutralised() {
        return neutralised;
    }

    @Override
    public void text(String text) throws IOException {
        if (SpreadsheetText.dangerous(text)) {
            neutralised++;
        }
        code(SpreadsheetText.neutral(text));
    }

    @Override
    public void code(String text) throws IOException {
        separate();
        if (!needsQuotes(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        out.write(text.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', ',', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    @Override
    public void number(long number) throws IOException {
        separate();
        out.write(Long.toString(number));
    }

    @Override
    public void percent(Ratio share, int decimals) throws IOException {
        separate();
        out.write(share.text(decimals));
    }

    @Override
    public void flag(boolean value) throws IOException {
        separate();
        out.write(Boolean.toString(value));
    }

    @Override
    public void day(LocalDate day) throws IOException {
        separate();
        out.write(day.toString());
    }

    @Override
    public void minute(LocalDateTime time) throws IOException {
        separate();
        out.write(Times.minute(time));
    }

    @Override
    public void second(LocalDateTime time) throws IOException {
        separate();
        out.write(Times.second(time));
    }

    @Override
    public void endRow() throws IOException {
        out.write('\n');
        firstCell = true;
    }

    private void separate() throws IOException {
        if (!firstCell) {
            out.write(',');
        }
        firstCell = false;
    }
}
