package org.rollcall.views.internal.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentationCheckTest {
    private final PresentationCheck check = new PresentationCheck();

    @Test
    void termsThatCanBeReadPass() {
        assertEquals(Optional.empty(), check.problem(Map.of()));
        assertEquals(
                Optional.empty(),
                check.problem(
                        Map.of(
                                "terms",
                                new String[] {"Late spring 05-01 06-30", "Term 1 08-25 12-31"})));
        assertEquals("Term 1", Presentation.term("Term 1  08-25 12-31").name());
    }

    @Test
    void aTermThatCantBeReadIsNamed() {
        for (String term : new String[] {"Autumn", "Autumn 31-12 08-25", "Autumn 08-25"}) {
            assertEquals(
                    Optional.of("The term “" + term + "” must read like: Autumn 08-25 12-31"),
                    check.problem(Map.of("terms", new String[] {"Spring 01-01 04-14", term})));
        }
    }
}
