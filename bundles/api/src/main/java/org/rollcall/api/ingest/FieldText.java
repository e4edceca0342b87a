package org.rollcall.api.ingest;

import java.text.Normalizer;

/**
 * Text of fields and names (attendance rules, section 0): what is trimmed off, what is shown, and
 * what is compared.
 */
public final class FieldText {
    private FieldText() {}

    /**
     * A text without white space and invisible characters at both ends, in Unicode NFC: the form
     * that is shown. Byte-order marks are no text and are taken out wherever they stand.
     */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isTrimmed(text.charAt(start))) {
            start++;
        }
        while (end > start && isTrimmed(text.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                return composed(text.substring(start, end));
            }
        }
        return start == 0 && end == text.length() ? text : text.substring(start, end);
    }

    private static String composed(String text) {
        String marked = text.indexOf('\uFEFF') < 0 ? text : text.replace("\uFEFF", "");
        return Normalizer.isNormalized(marked, Normalizer.Form.NFC)
                ? marked
                : Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /**
     * The form in which texts are compared, matched and parsed: trimmed, no-break spaces as spaces,
     * without invisible characters, every dash as {@code -}. Case is kept.
     */
    public static String comparable(String text) {
        String trimmed = trim(text);
        for (int i = 0; i < trimmed.length(); i++) {
            if (trimmed.charAt(i) >= 0x80) {
                return plain(trimmed);
            }
        }
        return trimmed;
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDash(c)) {
                plain.append('-');
            } else if (isNoBreakSpace(c)) {
                plain.append(' ');
            } else if (!isInvisible(c)) {
                plain.append(c);
            }
        }
        return composed(plain.toString()); // what was taken out may have kept letters apart
    }

    /** Whether nothing is left of a text after trimming. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isTrimmed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTrimmed(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
        }
        return c == '\u0085' || Character.isSpaceChar(c) || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF';
    }

    private static boolean isNoBreakSpace(char c) {
        return c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }
}
