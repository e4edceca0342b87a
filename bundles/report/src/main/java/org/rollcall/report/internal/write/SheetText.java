package org.rollcall.report.internal.write;

import java.util.regex.Pattern;

/** Texts as cells of a workbook hold them. */
public final class SheetText {
    /** Characters of a cell, as Excel has it: it calls a workbook with longer ones damaged. */
    public static final int LONGEST = 32_767;

    private static final String CUT = " … (cut here)";

    /** What Excel takes for a character's number, such as {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** Whether a cell holds the whole text. */
    public static boolean fits(String text) {
        return text.length() <= LONGEST && literal(text).length() <= LONGEST;
    }

    /** The text as it is to be written: cut where it does not fit. */
    public static String cell(String text) {
        String literal = literal(text);
        if (literal.length() <= LONGEST) {
            return literal;
        }
        int end = LONGEST - CUT.length();
        if (Character.isHighSurrogate(literal.charAt(end - 1))) {
            end--;
        }
        return literal.substring(0, end) + CUT;
    }

    /** A notice that texts were cut; empty where none was. */
    public static String notice(long cut) {
        if (cut == 0) {
            return "";
        }
        return "%s longer than the %,d characters that a cell of a workbook holds, and cut there; the CSV format has the whole text."
                .formatted(cut == 1 ? "1 text is" : "%,d texts are".formatted(cut), LONGEST);
    }

    private static String literal(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }
}
