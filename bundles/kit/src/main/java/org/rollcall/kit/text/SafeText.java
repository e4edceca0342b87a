package org.rollcall.kit.text;

import org.rollcall.api.report.SpreadsheetText;

/** Text that another program will read. */
public final class SafeText {
    private SafeText() {}

    /** A field of tab-separated text: neutral, on one line. */
    public static String tabField(String text) {
        return SpreadsheetText.neutral(text).replaceAll("[\\t\\r\\n]+", " ");
    }
}
