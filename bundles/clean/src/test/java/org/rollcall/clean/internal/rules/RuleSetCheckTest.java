package org.rollcall.clean.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetCheckTest {
    private final RuleSetCheck check = new RuleSetCheck();

    @Test
    void whatMakesARuleSetPasses() {
        assertEquals(
                Optional.empty(),
                check.problem(Map.of("name", "strict", "threshold", 80.0, "duplicateMinutes", 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Europe/Lancaster, is no time zone: Europe/Lancaster",
        "selfStudy, (, is no regular expression: Unclosed group",
        "academicYearStart, August, is no day and month such as 25/08: August",
        "academicYearStart, 31/02, is no day and month such as 25/08: 31/02",
    })
    void whatMakesNoneIsNamed(String setting, String value, String problem) {
        assertEquals(
                Optional.of("Rule set 'strict': " + setting + " " + problem),
                check.problem(Map.of("name", "strict", setting, value)));
    }

    @Test
    void aRuleSetMustHaveAName() {
        assertEquals(
                Optional.of("Rule set '': name must be given, and not be standard or original"),
                check.problem(Map.of("threshold", 80.0)));
    }
}
