package org.rollcall.clean.internal.input;

import org.rollcall.api.ingest.FieldText;

/**
 * Text that an export writes as a formula, so that spreadsheets keep leading zeros: {@code
 * ="00123"} is {@code 00123}.
 */
public final class FormulaText {
    private FormulaText() {}

    /**
     * The text of a field.
     *
     * @return what the formula gives, not trimmed; the field itself where it is no such formula
     */
    public static String of(String field) {
        if (field.isEmpty() || startsPlainly(field.charAt(0))) {
            return field;
        }
        String trimmed = FieldText.trim(field);
        boolean formula =
                trimmed.length() >= 3 && trimmed.startsWith("=\"") && trimmed.endsWith("\"");
        return formula ? trimmed.substring(2, trimmed.length() - 1).replace("\"\"", "\"") : field;
    }

    /** What nearly every field starts with: neither a formula nor anything to trim off before. */
    private static boolean startsPlainly(char first) {
        return first > ' ' && first < 0x7f && first != '=';
    }
}
