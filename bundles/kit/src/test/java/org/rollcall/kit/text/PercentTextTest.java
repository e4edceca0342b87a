package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.analytics.Ratio;

class PercentTextTest {

    @ParameterizedTest
    // 1/800 is 0.125 exactly, and 201/800 is 25.125: halves go up, whatever a double makes of them.
    @CsvSource({"1,800,0.13", "201,800,25.13", "2,3,66.67", "1,3,33.33", "0,5,0.00", "5,5,100.00"})
    void roundsHalfUpFromTheExactRatio(long numerator, long denominator, String text) {
        assertEquals(text, PercentText.of(new Ratio(numerator, denominator)));
    }

    @Test
    void nothingCountableIsNoPercentage() {
        assertEquals("no sessions", PercentText.of(new Ratio(0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"50,50", "100,100", "66.5,66.5", "0,0"})
    void thresholdsHaveNoNeedlessZeros(double percent, String text) {
        assertEquals(text, PercentText.threshold(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"66.5", "66,5", " 66.5 % "})
    void readsThresholdsAsPeopleWriteThem(String typed) {
        assertEquals(Optional.of(66.5), PercentText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "-1", "fifty", "5e1", "NaN"})
    void nothingElseIsAThreshold(String typed) {
        assertEquals(Optional.empty(), PercentText.parse(typed));
    }
}
