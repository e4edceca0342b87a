package org.rollcall.ingest.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes a number by the format of its cell.
 *
 * <p>Formats of zeros and fixed text, such as {@code 00000} or {@code "S"000-000}, are followed for
 * whole numbers; a per cent format shows hundredths; formats of dates and times give dates (see
 * {@link DayNumber}). All others only round or decorate: the number is given in full digits, never
 * with an exponent and without separators, so that an id stays an id.
 */
final class ShownNumber {
    /** Digits before or after the point; no double has more. */
    private static final int LONGEST_NUMBER = 400;

    /** Excel shows fifteen digits, not the noise behind them. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Stands behind a character of fixed text. */
    private static final char LITERAL = '\u0000';

    private final String format;
    private final boolean since1904;

    /**
     * @param format the number format's code; empty for none
     * @param since1904 whether days are counted from 1904
     */
    ShownNumber(String format, boolean since1904) {
        this.format = firstSection(format);
        this.since1904 = since1904;
    }

    /** The code of a format that every workbook has; empty where it decides nothing here. */
    static String builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id >= 50 && id <= 58) {
            return "dd/mm/yyyy";
        }
        if (id >= 18 && id <= 21 || id == 45 || id == 47 || id >= 32 && id <= 35) {
            return "h:mm";
        }
        return switch (id) {
            case 22 -> "dd/mm/yyyy h:mm";
            case 36 -> "dd/mm/yyyy";
            case 46 -> "[h]:mm";
            case 9, 10 -> "0%";
            default -> "";
        };
    }

    String text(BigDecimal number) {
        DayNumber.Parts parts = DayNumber.Parts.of(format);
        if (parts.isAny()) {
            String date = DayNumber.text(number, parts, since1904);
            return date.isEmpty() ? digits(number) : date;
        }
        if (format.endsWith("%") && !format.contains("\"")) {
            return digits(number.movePointRight(2)) + "%";
        }
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && fits(number) ? filled(number) : digits(number);
    }

    /** The digits put into the format's places; all of them where it has others than digits'. */
    private String filled(BigDecimal number) {
        String digits = number.abs().toBigInteger().toString();
        var reversed = new StringBuilder();
        int left = digits.length(); // digits that have no place yet
        int first = -1; // of the places, in the text reversed
        for (int i = format.length() - 1; i >= 0; i--) {
            char c = format.charAt(i);
            if (c == LITERAL) {
                reversed.append(format.charAt(--i));
            } else if (c == '0' || c == '#') {
                if (left > 0 && (c == '0' || number.signum() != 0)) {
                    reversed.append(digits.charAt(--left));
                } else if (c == '0') {
                    reversed.append('0');
                }
                first = reversed.length();
            } else {
                return digits(number);
            }
        }
        if (first < 0) {
            return digits(number);
        }
        // More digits than places stand before the first place.
        reversed.insert(first, new StringBuilder(digits.substring(0, left)).reverse());
        String sign = number.signum() < 0 ? "-" : "";
        return sign + reversed.reverse();
    }

    /**
     * The format for positive numbers: fixed text as characters each followed by {@link #LITERAL},
     * without colours, languages, filling and spaces as wide as another character.
     */
    private static String firstSection(String format) {
        var plain = new StringBuilder();
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            if (c == '"') {
                for (i++; i < format.length() && format.charAt(i) != '"'; i++) {
                    plain.append(format.charAt(i)).append(LITERAL);
                }
            } else if (c == '\\' && i + 1 < format.length()) {
                plain.append(format.charAt(++i)).append(LITERAL);
            } else if (c == '[') {
                int end = format.indexOf(']', i);
                String inside = end < 0 ? "" : format.substring(i + 1, end);
                if (inside.matches("(?i)h+|m+|s+")) {
                    plain.append('[').append(inside).append(']');
                } else if (inside.matches("[<>=].*")) {
                    return ""; // it depends on the number
                }
                i = end < 0 ? format.length() : end;
            } else if (c == '_' || c == '*') {
                i++;
            } else if ("-+() :".indexOf(c) >= 0) {
                plain.append(c).append(LITERAL);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean fits(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER
                && Math.abs((long) number.scale()) <= LONGEST_NUMBER;
    }

    /** The number in full digits, fractions in the fifteen that Excel shows. */
    private static String digits(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        if (!fits(number)) {
            return number.toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? plain.toPlainString()
                : plain.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
