package org.rollcall.util.cli;

import java.util.Locale;

/**
 * Text for a terminal: names of files and values of fields may hold characters that would move its
 * cursor, change its title or forge a line.
 */
public final class TerminalText {
    private TerminalText() {}

    /** The text on one line, with a control character as its number, such as {@code <U+001B>}. */
    public static String safe(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = acts(c);
            if (control && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (safe != null) {
                if (control) {
                    safe.append("<U+").append(hex(c)).append(">");
                } else {
                    safe.append(c);
                }
            }
        }
        return safe == null ? text : safe.toString();
    }

    /** Controls, ends of lines, and marks that turn the direction of what follows. */
    private static boolean acts(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static String hex(char c) {
        return Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
    }
}
