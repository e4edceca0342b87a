package org.rollcall.report.internal.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Table;

class CsvFileTest {
    private long neutralised;

    private record Pair(String a, String b) {}

    private String written(Pair... rows) throws IOException {
        return written(
                Table.<Pair>named("t", "T")
                        .text("a", "A", Pair::a)
                        .text("b", "B", Pair::b)
                        .rows(List.of(rows)));
    }

    private String written(Table<?> table) throws IOException {
        var out = new ByteArrayOutputStream();
        neutralised = CsvFile.write(out, table);
        return out.toString(UTF_8);
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        String csv =
                written(
                        new Pair("plain; text", "Dr D. Deane, MBE"),
                        new Pair("Prep \"OSCE\"", "two\nlines"),
                        new Pair("return\rhere", " spaced "),
                        new Pair("Łukasz Nguyễn 𝒳", ""),
                        new Pair("", "# !"),
                        new Pair("#", "!"));
        assertEquals(
                "a,b\n"
                        + "plain; text,\"Dr D. Deane, MBE\"\n"
                        + "\"Prep \"\"OSCE\"\"\",\"two\nlines\"\n"
                        + "\"return\rhere\", spaced \n"
                        + "Łukasz Nguyễn 𝒳,\n"
                        + ",# !\n"
                        + "#,!\n",
                csv);
        assertEquals(0, neutralised);
    }

    @Test
    void aTableWithoutRowsIsItsHeader() throws IOException {
        assertEquals("a,b\n", written());
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
        assertEquals("a,b\n'" + text + ",1-1\n", written(new Pair(text, "1-1")));
        assertEquals(1, neutralised);
    }

    @Test
    void aCarriageReturnInFrontIsNeutralisedAndQuoted() throws IOException {
        assertEquals("a,b\n\"'\r=1\",\"'=\"\"\"\n", written(new Pair("\r=1", "=\"")));
        assertEquals(2, neutralised);
    }

    @Test
    void typedValuesHaveOneForm() throws IOException {
        var time = LocalDateTime.of(2025, 1, 6, 9, 0);
        String csv =
                written(
                        Table.<Ratio>named("t", "T")
                                .number("number", "", share -> -12)
                                .percent("percent", "", share -> share)
                                .finePercent("fine", "", share -> share)
                                .flag("flag", "", share -> share.atOrBelow(70))
                                .day("day", "", share -> time.toLocalDate())
                                .minute("minute", "", share -> time)
                                .second("second", "", share -> time)
                                .second("wholeDay", "", share -> time.toLocalDate())
                                .day("none", "", share -> null)
                                .code("code", "", share -> "-not text of a file")
                                .rows(List.of(new Ratio(2, 3), new Ratio(0, 0))));
        assertEquals(
                """
                number,percent,fine,flag,day,minute,second,wholeDay,none,code
                -12,66.67,66.6667,true,2025-01-06,2025-01-06 09:00,2025-01-06T09:00:00,2025-01-06,,-not text of a file
                -12,,,false,2025-01-06,2025-01-06 09:00,2025-01-06T09:00:00,2025-01-06,,-not text of a file
                """,
                csv);
        assertEquals(0, neutralised);
    }
}
