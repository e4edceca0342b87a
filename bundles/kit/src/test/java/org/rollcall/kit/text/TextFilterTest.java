package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.table.Student;

class TextFilterTest {
    private static final String TEXT =
            StudentText.searched(
                    new Student("00123456", "Amélie", "Østergård", "Dr O'Brien"), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "amelie",
                "AMÉLIE",
                "ostergard",
                "001234",
                "o'brien ame",
                "dr øst"
            })
    void findsByAnyWordsInAnyOrder(String typed) {
        assertTrue(new TextFilter(typed).test(() -> TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amelie patel", "0123457", "ameliestergard", "x"})
    void allWordsMustOccur(String typed) {
        assertFalse(new TextFilter(typed).test(() -> TEXT));
    }

    @Test
    void aWordDoesNotReachFromOneFieldIntoTheNext() {
        assertFalse(new TextFilter("456am").test(() -> TEXT));
    }
}
