package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.testing.Toolkit;

/** What columns need so that figures and headings are whole. */
class ColumnSizeTest {
    @Test
    void aHeadingIsBrokenWhereThatMakesItNarrowest() {
        assertEquals(List.of("95 %", "interval"), ColumnSize.lines("95 % interval", true));
        assertEquals(List.of("95 % interval"), ColumnSize.lines("95 % interval", false));
        assertEquals(List.of("Attendance", "%"), ColumnSize.lines("Attendance\n%", true));
        assertEquals(List.of("Present"), ColumnSize.lines("Present", true));
    }

    @Test
    void figuresAreToldFromWords() {
        for (String figure : List.of("03010007", "75.04 %", "15/09/2025", "-3", "+12", "−0.5")) {
            assertTrue(ColumnSize.isFigure(figure), figure);
        }
        for (String words : List.of("", "-", "Year 3", "–", "no sessions")) {
            assertFalse(ColumnSize.isFigure(words), words);
        }
    }

    @Test
    void aLargerNumberNeedsMoreAndWordsNeedNotBeWhole() throws Exception {
        Toolkit.onFx(
                () -> {
                    Column<Integer, Integer> numbers = Column.number("n", "N", 3, value -> value);
                    double small = ColumnSize.of(numbers, false, List.of(1, 12)).least();
                    double large = ColumnSize.of(numbers, false, List.of(1, 12_345_678)).least();
                    double negative =
                            ColumnSize.of(numbers, false, List.of(-12_345_678, 1)).least();
                    assertTrue(small < large && large < negative);
                    Column<String, String> words = Column.text("w", "W", 3, value -> value);
                    var name = ColumnSize.of(words, false, List.of("A".repeat(30), "b"));
                    assertTrue(name.least() < name.whole());
                    var id = ColumnSize.of(words, false, List.of("123456789012345", "b"));
                    assertEquals(id.whole(), id.least());
                    return null;
                });
    }

    @Test
    void aShareOfNothingIsWordsThatFit() throws Exception {
        Toolkit.onFx(
                () -> {
                    Column<Ratio, Ratio> shares = Column.percent("percent", "%", 3, value -> value);
                    double some = ColumnSize.of(shares, true, List.of(new Ratio(1, 2))).whole();
                    double none = ColumnSize.of(shares, true, List.of(new Ratio(0, 0))).whole();
                    assertTrue(none >= some);
                    return null;
                });
    }
}
