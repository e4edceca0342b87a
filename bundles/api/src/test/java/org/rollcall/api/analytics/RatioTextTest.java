package org.rollcall.api.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages as reports write them. */
class RatioTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 5, 2, 0.00",
        "5, 5, 2, 100.00",
        "2, 3, 2, 66.67",
        "1, 3, 2, 33.33",
        "1, 32, 2, 3.13",
        "1, 800, 2, 0.13",
        "3, 800, 2, 0.38",
        "1, 20001, 2, 0.00",
        "20000, 20001, 2, 100.00",
        "2, 3, 4, 66.6667",
        "1, 64, 4, 1.5625",
        "1, 320000, 4, 0.0003",
        "1, 7, 0, 14",
        "1, 200, 0, 1"
    })
    void roundsHalfUp(long numerator, long denominator, int decimals, String expected) {
        assertEquals(expected, new Ratio(numerator, denominator).text(decimals));
    }

    @Test
    void nothingCountableHasNoPercentage() {
        assertEquals("", new Ratio(0, 0).text(2));
    }

    @Test
    void agreesWithDecimalArithmetic() {
        for (int denominator = 1; denominator <= 320; denominator++) {
            for (int numerator = 0; numerator <= denominator; numerator++) {
                for (int decimals = 0; decimals <= 4; decimals += 2) {
                    String exact =
                            BigDecimal.valueOf(100L * numerator)
                                    .divide(
                                            BigDecimal.valueOf(denominator),
                                            decimals,
                                            RoundingMode.HALF_UP)
                                    .toPlainString();
                    assertEquals(exact, new Ratio(numerator, denominator).text(decimals));
                }
            }
        }
    }

    @Test
    void manyMillionRowsDoNotOverflow() {
        assertEquals("50.0000", new Ratio(1_000_000_000L, 2_000_000_000L).text(4));
    }
}
