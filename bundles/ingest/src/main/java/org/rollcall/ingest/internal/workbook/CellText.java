package org.rollcall.ingest.internal.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.rollcall.ingest.internal.Controls;

/**
 * A cell's text as the workbook shows it (attendance rules, section 1): a number by its format, a
 * day number as a date, a truth value as {@code TRUE} or {@code FALSE}, and {@code _xHHHH_} as the
 * character it stands for.
 */
final class CellText {
    /** ECMA-376, part 1, 22.9.2.19: how a workbook writes characters that XML can't hold. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final boolean since1904;
    private long controls;

    /**
     * @param since1904 whether the workbook counts days from 1904
     */
    CellText(boolean since1904) {
        this.since1904 = since1904;
    }

    String of(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return new ShownNumber(format(cell), since1904).text(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value == null) {
            return Objects.requireNonNullElse(cell.getRawValue(), "");
        }
        return withoutControls(unescaped(cell.getText()));
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return format;
        }
        Integer id = cell.getDataFormatId();
        return id == null ? "" : ShownNumber.builtIn(id);
    }

    /** How many control characters were read as spaces so far. */
    long controls() {
        return controls;
    }

    private String withoutControls(String text) {
        String plain = text;
        for (int i = 0; i < text.length(); i++) {
            if (Controls.is(text.charAt(i))) {
                plain = plain.substring(0, i) + ' ' + plain.substring(i + 1);
                controls++;
            }
        }
        return plain;
    }

    /** A text with its characters for their escapes, and its line breaks as line feeds. */
    static String unescaped(String text) {
        String plain = text;
        if (text.contains("_x")) {
            var whole = new StringBuilder();
            var escape = ESCAPE.matcher(text);
            int end = 0;
            while (escape.find()) {
                whole.append(text, end, escape.start());
                whole.append((char) Integer.parseInt(escape.group(1), 16));
                end = escape.end();
            }
            plain = whole.append(text, end, text.length()).toString();
        }
        if (plain.indexOf('\r') >= 0) {
            plain = plain.replaceAll("\r+\n?", "\n");
        }
        return plain;
    }
}
