package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Typing goes to rows. */
class TypeAheadTest {
    private static final List<String> ROWS =
            List.of("Adams", "Sørensen", "Smith", "Okafor", "Stone");

    private long now = 5000;
    private final TypeAhead typing = new TypeAhead(() -> now);
    private int current = -1;

    @Test
    void lettersNarrowWhatIsGoneToWhateverTheirCaseAndAccents() {
        assertEquals("Sørensen", type("S"));
        assertEquals("Smith", type("m"));
        now += 5000;
        assertEquals("Sørensen", typeAll("sor"));
    }

    @Test
    void theSameLetterGoesOnAndRoundAgain() {
        assertEquals("Sørensen", type("s"));
        assertEquals("Smith", type("s"));
        assertEquals("Stone", type("s"));
        assertEquals("Sørensen", type("s"));
    }

    @Test
    void afterAPauseTypingBeginsAnew() {
        assertEquals("Sørensen", type("s"));
        now += 2000;
        assertEquals("Okafor", type("o"));
    }

    @Test
    void whatFitsNoRowStays() {
        assertEquals("Adams", type("a"));
        assertEquals("Adams", type("z"));
        assertEquals("Adams", type(""));
    }

    private String typeAll(String word) {
        String at = "";
        for (String letter : word.split("")) {
            at = type(letter);
        }
        return at;
    }

    private String type(String letter) {
        now += 100;
        int row = typing.type(letter, ROWS.size(), current, at -> List.of(ROWS.get(at)));
        current = row < 0 ? current : row;
        return current < 0 ? "" : ROWS.get(current);
    }
}
