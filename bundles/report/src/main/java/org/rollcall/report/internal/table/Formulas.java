package org.rollcall.report.internal.table;

/** Keeps spreadsheets from running text as a formula (attendance rules, "Report files"). */
public final class Formulas {
    private Formulas() {}

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean dangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }

    /** The text with a leading apostrophe where it would be run. */
    public static String neutral(String text) {
        return dangerous(text) ? "'" + text : text;
    }
}
