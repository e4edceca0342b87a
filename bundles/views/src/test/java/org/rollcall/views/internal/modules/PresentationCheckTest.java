package org.rollcall.views.internal.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.selection.Period;

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
                                new String[] {
                                    "Late spring 1/5 30/06",
                                    "Term 1 25/08 31/12",
                                    "Autumn 2025 25/08/2025 12/12/2025",
                                    "Autumn 08-25 12-31"
                                })));
    }

    @Test
    void aTermIsReadDayFirstAndAsEarlierSettingsWroteIt() {
        var autumn = new Period.Term("Term 1", MonthDay.of(8, 25), MonthDay.of(12, 31));
        assertEquals(autumn, TermText.parse("Term 1  25/08 31/12"));
        assertEquals(autumn, TermText.parse("Term 1 08-25 12-31"));
        assertEquals(
                new Period.Dated("Autumn", LocalDate.of(2025, 9, 15), LocalDate.of(2025, 12, 12)),
                TermText.parse("Autumn 15/09/2025 12/12/2025"));
    }

    @Test
    void aTermThatCantBeReadIsNamedWithWhatIsWrong() {
        assertProblem("Autumn", "must read like: Autumn 25/08 31/12");
        assertProblem("Autumn 25/08", "must read like: Autumn 25/08 31/12");
        assertProblem("Autumn 31-12 08-25", "has a day that is none: 31-12");
        assertProblem("Autumn 31/02/2025 12/12/2025", "has a day that is none: 31/02/2025");
        assertProblem("Autumn 25/08/2025 12/12", "a year in one of its days only");
        assertProblem("Autumn 12/12/2025 25/08/2025", "ends before it begins");
    }

    private void assertProblem(String term, String words) {
        String problem =
                check.problem(Map.of("terms", new String[] {"Spring 01/01 14/04", term}))
                        .orElse("none");
        assertTrue(problem.startsWith("The term “" + term + "”"), problem);
        assertTrue(problem.contains(words), problem);
    }
}
