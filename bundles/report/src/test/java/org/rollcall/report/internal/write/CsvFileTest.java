package org.rollcall.report.internal.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

class CsvFileTest {
    private long neutralised;

    private String written(ReportTable.Rows rows) throws IOException {
        var columns = List.of(Column.text("a", "A"), Column.text("b", "B"));
        var out = new ByteArrayOutputStream();
        neutralised = CsvFile.write(out, new ReportTable("t", "T", columns, rows));
        return out.toString(UTF_8);
    }

    private static void row(RowSink sink, String a, String b) throws IOException {
        sink.text(a);
        sink.text(b);
        sink.endRow();
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        String csv =
                written(
                        sink -> {
                            row(sink, "plain; text", "Dr D. Deane, MBE");
                            row(sink, "Prep \"OSCE\"", "two\nlines");
                            row(sink, "return\rhere", " spaced ");
                            row(sink, "Łukasz Nguyễn 𝒳", "");
                        });
        assertEquals(
                "a,b\n"
                        + "plain; text,\"Dr D. Deane, MBE\"\n"
                        + "\"Prep \"\"OSCE\"\"\",\"two\nlines\"\n"
                        + "\"return\rhere\", spaced \n"
                        + "Łukasz Nguyễn 𝒳,\n",
                csv);
        assertEquals(0, neutralised);
    }

    @Test
    void aTableWithoutRowsIsItsHeader() throws IOException {
        assertEquals("a,b\n", written(sink -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1524",
                "-5",
                "@SUM(A1)",
                "\tx",
                "\uff1d1",
                "\u00a0=1",
                "\u200b@x"
            })
    void formulasGetAnApostrophe(String text) throws IOException {
        assertEquals("a,b\n'" + text + ",1-1\n", written(sink -> row(sink, text, "1-1")));
        assertEquals(1, neutralised);
    }

    @Test
    void aCarriageReturnInFrontIsNeutralisedAndQuoted() throws IOException {
        assertEquals("a,b\n\"'\r=1\",\"'=\"\"\"\n", written(sink -> row(sink, "\r=1", "=\"")));
        assertEquals(2, neutralised);
    }

    @Test
    void typedValuesHaveOneForm() throws IOException {
        var time = LocalDateTime.of(2025, 1, 6, 9, 0);
        String csv =
                written(
                        sink -> {
                            sink.number(-12);
                            sink.percent(new Ratio(2, 3), 2);
                            sink.endRow();
                            sink.flag(true);
                            sink.day(LocalDate.of(2025, 1, 6));
                            sink.endRow();
                            sink.minute(time);
                            sink.second(time);
                            sink.endRow();
                            sink.percent(new Ratio(0, 0), 2);
                            sink.code("-not text of a file");
                            sink.endRow();
                        });
        assertEquals(
                "a,b\n-12,66.67\ntrue,2025-01-06\n2025-01-06 09:00,2025-01-06T09:00:00\n"
                        + ",-not text of a file\n",
                csv);
        assertEquals(0, neutralised);
    }
}
