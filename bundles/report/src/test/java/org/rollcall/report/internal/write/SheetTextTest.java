package org.rollcall.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SheetTextTest {

    @Test
    void aTextThatFitsStaysWhole() {
        String longest = "x".repeat(SheetText.LONGEST);
        assertTrue(SheetText.fits(longest));
        assertEquals(longest, SheetText.cell(longest));
    }

    @Test
    void aTextThatDoesNotFitIsCutBetweenCharactersAndSaysSo() {
        String text = "\uD835\uDCB3".repeat(SheetText.LONGEST);
        String cell = SheetText.cell(text);
        assertFalse(SheetText.fits(text));
        assertTrue(cell.length() <= SheetText.LONGEST, "" + cell.length());
        assertTrue(cell.endsWith(" … (cut here)"));
        assertEquals(cell.length(), cell.codePoints().map(Character::charCount).sum());
        assertTrue(
                cell.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), "half a character");
    }

    @Test
    void whatExcelWouldTakeForACharactersNumberStaysText() {
        assertEquals("a_x005F_x000D_b", SheetText.cell("a_x000D_b"));
        assertEquals("_xyz_ _x12_", SheetText.cell("_xyz_ _x12_"));
    }

    @Test
    void cutTextsAreTold() {
        assertEquals("", SheetText.notice(0));
        assertTrue(SheetText.notice(1).startsWith("1 text is longer than the 32,767 characters"));
        assertTrue(SheetText.notice(1_200).startsWith("1,200 texts are longer"));
    }
}
