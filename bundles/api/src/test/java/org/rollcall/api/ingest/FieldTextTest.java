package org.rollcall.api.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attendance rules, section 0: text. */
class FieldTextTest {

    @ParameterizedTest
    @ValueSource(
            chars = {
                ' ', '\t', '\n', '\r', '\u000B', '\u0085', '\u00A0', '\u00AD', '\u1680', '\u2003',
                '\u2007', '\u2028', '\u200B', '\u200E', '\u200F', '\u202A', '\u202E', '\u202F',
                '\u2060', '\u2064', '\u3000', '\uFEFF'
            })
    void whiteSpaceAndInvisibleCharactersAreTrimmedOffBothEnds(char c) {
        assertEquals("00123", FieldText.trim(c + "00123" + c));
        assertTrue(FieldText.isBlank("" + c + c));
    }

    @Test
    void whatIsShownKeepsWhatStandsInside() {
        assertEquals("Ann\u00A0Lee \u2013 x", FieldText.trim(" Ann\u00A0Lee \u2013 x "));
        assertEquals("a\u200Bb", FieldText.trim("a\u200Bb"));
    }

    @Test
    void aByteOrderMarkIsNoTextWhereverItStands() {
        assertEquals("studentId", FieldText.trim("\uFEFF\uFEFFstudent\uFEFFId"));
    }

    @Test
    void oneNameHasOneForm() {
        assertEquals("Zo\u00EB", FieldText.trim("Zoe\u0308"));
        assertEquals(FieldText.comparable("Zo\u00EB"), FieldText.comparable("Zoe\u0308"));
    }

    @Test
    void comparedTextsHaveSpacesAndHyphensAlone() {
        assertEquals("Self-study", FieldText.comparable("Self\u2011study"));
        assertEquals("self study", FieldText.comparable("self\u00A0study"));
        assertEquals("50", FieldText.comparable("5\u200B0\u00A0"));
        assertEquals("a-b-c-d", FieldText.comparable("a\u2010b\u2015c\u2212d"));
    }

    @Test
    void otherLettersAndSpacesStay() {
        assertEquals("\u0141ukasz  van", FieldText.comparable("\u0141ukasz  van"));
        assertFalse(FieldText.isBlank(" .\u00A0"));
        assertTrue(FieldText.isBlank(""));
    }

    @Test
    void theComparableFormOfAComparableTextIsItself() {
        for (String text : new String[] {"e\u00AD\u0301", "\u00A0a\u2011b\u200B", "\uFEFFx"}) {
            String once = FieldText.comparable(text);
            assertEquals(once, FieldText.comparable(once));
        }
        assertEquals("\u00e9", FieldText.comparable("e\u00AD\u0301"));
    }
}
