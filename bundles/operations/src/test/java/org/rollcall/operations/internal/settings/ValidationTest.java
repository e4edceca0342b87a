package org.rollcall.operations.internal.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.api.settings.SettingType;
import org.rollcall.api.settings.SettingsException;

class ValidationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | 1 | 3650 | 14 | ok",
                "INTEGER | 1 | 3650 | ' 14 ' | ok",
                "INTEGER | 1 | 3650 | 0 | Days must lie between 1 and 3650.",
                "INTEGER | 1 | 3650 | 3651 | Days must lie between 1 and 3650.",
                "INTEGER | 1 | 3650 | soon | Days must be a whole number.",
                "INTEGER | 1 | 3650 | 1.5 | Days must be a whole number.",
                "INTEGER | 1 | 3650 | '' | Days must be given.",
                "INTEGER | 1 | '' | 0 | Days must be at least 1.",
                "INTEGER | '' | 5 | 6 | Days must be at most 5.",
                "INTEGER | '' | '' | 3000000000 | Days must lie between -2147483648 and 2147483647.",
                "DOUBLE | 0 | 100 | 80.5 | ok",
                "DOUBLE | 0 | 100 | 100.1 | Days must lie between 0 and 100.",
                "DOUBLE | 0 | 100 | NaN | 'Days must be a number, such as 12.5.'",
                "BOOLEAN | '' | '' | yes | Days must be true or false.",
                "BOOLEAN | '' | '' | true | ok",
                "CHARACTER | '' | '' | ab | Days must be a single character.",
                "TEXT | 2 | 4 | abcde | Days must have from 2 to 4 characters.",
                "TEXT | 2 | '' | a | Days must have at least 2 characters.",
                "TEXT | '' | 2 | abc | Days must have at most 2 characters.",
                "PASSWORD | '' | '' | '' | Days must be given.",
            })
    void saysWhatIsWrong(SettingType type, String min, String max, String text, String outcome)
            throws Exception {
        Attribute days = attribute(type, true, 0, min, max, List.of(), List.of("1"));
        if (outcome.equals("ok")) {
            Validation.check(days, List.of(text));
        } else {
            assertEquals(outcome, refusal(days, List.of(text)));
        }
    }

    @Test
    void knowsChoices() throws Exception {
        var options = List.of(new SettingOption("A_B", "The first"), new SettingOption("C", "Or"));
        Attribute choice = attribute(SettingType.TEXT, true, 0, "", "", options, List.of("C"));
        Validation.check(choice, List.of("A_B"));
        assertEquals("Days must be one of: The first, Or.", refusal(choice, List.of("B")));
    }

    @Test
    void anEmptyTextIsAValueWhereItIsTheDefault() throws Exception {
        Attribute described = attribute(SettingType.TEXT, true, 0, "", "", List.of(), List.of(""));
        Validation.check(described, List.of(""));
        assertEquals("", Values.object(described, List.of("")));
        Attribute named = attribute(SettingType.TEXT, true, 0, "", "", List.of(), List.of());
        assertEquals("Days must be given.", refusal(named, List.of()));
        Validation.check(
                attribute(SettingType.TEXT, false, 0, "", "", List.of(), List.of()), List.of());
    }

    @Test
    void countsValues() throws Exception {
        Attribute two = attribute(SettingType.INTEGER, true, 2, "", "9", List.of(), List.of());
        Validation.check(two, List.of("1", "2"));
        Validation.check(two, List.of());
        assertEquals("Days takes at most 2 values.", refusal(two, List.of("1", "2", "3")));
        assertEquals("Days must be at most 9.", refusal(two, List.of("1", "10")));
    }

    @Test
    void valuesTakeTheTypeThatMetatypeSays() {
        Attribute array = attribute(SettingType.INTEGER, true, 2, "", "", List.of(), List.of());
        assertArrayEquals(
                new Integer[] {1, 2}, (Integer[]) Values.object(array, List.of("1", " 2")));
        Attribute vector = attribute(SettingType.TEXT, true, -2, "", "", List.of(), List.of());
        assertEquals(new Vector<>(List.of("a")), Values.object(vector, List.of("a")));
        assertEquals(List.of("80"), Values.texts(80.0));
        assertEquals(List.of("1", "2"), Values.texts(new int[] {1, 2}));
        assertEquals(List.of("0.5"), Values.texts(new Vector<>(List.of(0.5f))));
    }

    @Test
    void passwordsAreNeverTold() {
        Attribute secret =
                attribute(SettingType.PASSWORD, true, 0, "", "", List.of(), List.of("initial"));
        var setting = secret.with("hidden", SettingOrigin.USER, false);
        assertEquals(List.of(), setting.values());
        assertEquals(List.of(), setting.defaults());
        assertEquals(true, setting.changed());
    }

    private static String refusal(Attribute attribute, List<String> texts) {
        return assertThrows(SettingsException.class, () -> Validation.check(attribute, texts))
                .getMessage();
    }

    private static Attribute attribute(
            SettingType type,
            boolean required,
            int cardinality,
            String min,
            String max,
            List<SettingOption> options,
            List<String> defaults) {
        return new Attribute(
                "days", "Days", "", type, required, cardinality, min, max, options, defaults);
    }
}
