package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.clean.internal.TestTable;

/** Which lines are rows, and what comes first of all (attendance rules, sections 0 and 2). */
class RowPlacesTest {
    private static final String ROW = "1,A,B,C,2025-01-06T09:00,true,false,10,,E,R1";

    @Test
    void aRowWithAStrayQuotationMarkIsRejectedBeforeAllElse() throws Exception {
        var table =
                TestTable.of(Cleaning.HEADER, ROW, ",,,,,,true,,,,\"Room 1,more", ROW)
                        .withStrayQuote(1, 10);
        var report = clean(table, STANDARD).report();
        assertEquals(3, report.rows().read());
        assertEquals(2, report.rows().kept());
        var rejected = report.rejected().get(0);
        assertEquals(3, rejected.line());
        assertEquals("room", rejected.column());
        assertEquals("quotation mark is never closed", rejected.reason());
    }

    @Test
    void aStrayQuotationMarkMayStandBehindTheHeadersLastColumn() throws Exception {
        var table = TestTable.of(Cleaning.HEADER, ROW + ",\"x").withStrayQuote(0, 11);
        assertEquals("", clean(table, STANDARD).report().rejected().get(0).column());
    }

    @Test
    void whatTheReaderFoundIsInTheReport() throws Exception {
        var table = TestTable.of(Cleaning.HEADER, ROW).withFindings(4, "export.csv was guessed.");
        var report = clean(table, STANDARD).report();
        assertEquals(4, report.blankLines());
        assertEquals("export.csv was guessed.", report.notices().get(0));
    }

    @Test
    void emptySurplusFieldsAreDroppedAndMissingOnesAreEmpty() throws Exception {
        var report =
                clean(
                                STANDARD,
                                ROW + ",, ,\u00A0",
                                ROW + ",,x",
                                "1,A,B,C,2025-01-07T09:00",
                                "1,A,B")
                        .report();
        assertEquals(2, report.rows().kept());
        assertEquals(
                List.of("surplus fields", "no start"),
                report.rejected().stream().map(r -> r.reason()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW,
                "1,A,B,C,04/05/2025 9:00 AM,,,,,,",
                "1,A,B,C,01/13/2025,,,,,,",
                "\u00A01,A,B,C,2025-01-06\u00A009:00,odd,odd,,,,",
                // Rows of their own, though they can't be used.
                "1,A,B,C,2025-03-30T01:30,,,,,,",
                "1,A,B,C,45567.375,,,,,,",
                "=\"1\",A,B,C,=\"2025-01-06\",,,,,,"
            })
    void aLineWithAValueInEveryRequiredColumnIsARow(String line) throws Exception {
        assertTrue(tested().isRow(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "second line of a note",
                "1,A,B,C,2025-01-06T09:00",
                ROW + ",",
                "\u200B,A,B,C,2025-01-06T09:00,,,,,,",
                "1,,B,C,2025-01-06T09:00,,,,,,",
                "1,A,,C,2025-01-06T09:00,,,,,,",
                "1,A,B,\u00A0,2025-01-06T09:00,,,,,,",
                "1,A,B,C,soon,,,,,,",
                "1,A,B,C,,,,,,,"
            })
    void anyOtherLineIsNone(String line) throws Exception {
        assertFalse(tested().isRow(line));
    }

    @Test
    void severalThreadsMayAskAtOnce() throws Exception {
        var table = tested();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> questions =
                    IntStream.range(0, 2_000)
                            .mapToObj(
                                    i ->
                                            (Callable<Boolean>)
                                                    () ->
                                                            table.isRow(
                                                                            i % 2 == 0
                                                                                    ? ROW
                                                                                    : "1,A,B,C,soon")
                                                                    == (i % 2 == 0))
                            .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static TestTable tested() throws Exception {
        var table = TestTable.of(Cleaning.HEADER, ROW);
        clean(table, STANDARD);
        return table;
    }
}
