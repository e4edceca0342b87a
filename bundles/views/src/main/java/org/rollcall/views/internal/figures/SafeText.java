package org.rollcall.views.internal.figures;

/** Text that another program will read. */
public final class SafeText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SafeText() {}

    /**
     * The text with a leading apostrophe where a spreadsheet would run it as a formula (attendance
     * rules, "Report files").
     */
    public static String neutral(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A field of tab-separated text: neutral, on one line. */
    public static String tabField(String text) {
        return neutral(text).replaceAll("[\\t\\r\\n]+", " ");
    }

    /** A field of comma-separated text (RFC 4180): neutral, quoted where need be. */
    public static String csvField(String text) {
        String neutral = neutral(text);
        boolean quoted = neutral.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quoted ? '"' + neutral.replace("\"", "\"\"") + '"' : neutral;
    }
}
