package org.rollcall.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.testing.Toolkit;

/** What is typed is never changed silently. */
class InputsTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 1);

    @Test
    void whatIsNoDateStaysWithWordsWhileTheDateBeforeCounts() throws Exception {
        var told = new ArrayList<LocalDate>();
        DateInput input =
                Toolkit.onFx(
                        () -> {
                            var made = new DateInput("from", "First day", told::add);
                            made.show(BEFORE);
                            type(made, "31/02/2025");
                            return made;
                        });
        Toolkit.onFx(
                () -> {
                    assertEquals("31/02/2025", input.picker().getEditor().getText());
                    assertEquals(
                            "“31/02/2025” is no date: February 2025 has 28 days. 01/02/2025 still"
                                    + " counts.",
                            words(input));
                    assertEquals(List.of(BEFORE), told);
                    type(input, "1 Oct 2024");
                    assertEquals(LocalDate.of(2024, 10, 1), input.value());
                    assertEquals("", words(input));
                    return null;
                });
    }

    @Test
    void whatIsNoPercentageStaysWithWordsWhileTheOneBeforeCounts() throws Exception {
        Toolkit.onFx(
                () -> {
                    var input = new PercentInput("threshold", "Threshold", 50, 1);
                    for (String typed : List.of("abc", "101", "-1")) {
                        input.spinner().getEditor().setText(typed);
                        input.spinner().commitValue();
                        assertEquals(50, input.spinner().getValue());
                        assertEquals(typed, input.spinner().getEditor().getText());
                        assertEquals(
                                "“%s” is no percentage from 0 to 100. 50 %% still counts."
                                        .formatted(typed),
                                ((Label) input.problem()).getText());
                    }
                    input.spinner().getEditor().setText("66,5 %");
                    input.spinner().commitValue();
                    assertEquals(66.5, input.spinner().getValue());
                    assertEquals("", ((Label) input.problem()).getText());
                    return null;
                });
    }

    private static void type(DateInput input, String text) {
        input.picker().getEditor().setText(text);
        input.picker().commitValue();
    }

    private static String words(DateInput input) {
        return ((Label) input.problem()).getText();
    }
}
