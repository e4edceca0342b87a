package org.rollcall.views.internal.figures;

import org.rollcall.api.report.SpreadsheetText;

/** Text that another program will read. */
public final class SafeText {
    private SafeText() {}

    /** A field of tab-separated text: neutral, on one line. */
    public static String tabField(String text) {
        return SpreadsheetText.neutral(text).replaceAll("[\\t\\r\\n]+", " ");
    }

    /** A field of comma-separated text (RFC 4180): neutral, quoted where need be. */
    public static String csvField(String text) {
        String neutral = SpreadsheetText.neutral(text);
        boolean quoted = neutral.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quoted ? '"' + neutral.replace("\"", "\"\"") + '"' : neutral;
    }
}
