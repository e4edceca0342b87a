package org.rollcall.util.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of(TextsTest.class);

    @Test
    void argumentsArePutIn() {
        assertEquals("3 rows of lusi_mbchb101.csv", texts.get("rows", 3, "lusi_mbchb101.csv"));
    }

    @Test
    void aTextWithoutArgumentsIsTakenAsItIs() {
        assertEquals("100 % – ✓", texts.get("all"));
    }

    @Test
    void aMissingKeyIsAFault() {
        assertThrows(MissingResourceException.class, () -> texts.get("none"));
    }
}
