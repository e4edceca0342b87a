package org.rollcall.api.report;

import org.rollcall.api.ingest.FieldText;

/**
 * Text that a spreadsheet will read. One that it would run as a formula gets a leading apostrophe
 * (attendance rules, "Report files").
 */
public final class SpreadsheetText {
    private SpreadsheetText() {}

    /**
     * Whether a spreadsheet would take the text for a formula: it begins with a tab, a carriage
     * return or one of {@code = + - @}, also in the full width that a Japanese Excel takes, also
     * behind white space and invisible characters, which some programs take away first.
     */
    public static boolean dangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r') {
            return true;
        }
        if (plain(first)) {
            return false; // nearly all texts; spares a copy
        }
        String trimmed = FieldText.trim(text);
        return !trimmed.isEmpty() && starts(trimmed.charAt(0));
    }

    /** The text, with a leading apostrophe where a spreadsheet would run it. */
    public static String neutral(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    private static boolean plain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean starts(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
