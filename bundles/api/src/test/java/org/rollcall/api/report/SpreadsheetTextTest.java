package org.rollcall.api.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attendance rules, "Report files". */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1524",
                "-5",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\uFEFF\u00A0\u200E+1",
                " =1+1",
                "\n=1+1"
            })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, SpreadsheetText.neutral(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200B",
                "1-1",
                "a=b",
                "O'Neill",
                "'=1",
                "\u2013 later",
                "Łukasz",
                "延長"
            })
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, SpreadsheetText.neutral(text));
    }
}
