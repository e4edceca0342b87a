package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.rollcall.ingest.internal.Controls;

/**
 * A block's text (attendance rules, section 0): without byte-order marks, with CR LF for CR CR LF,
 * with a space for each control character.
 *
 * @param unreadable bytes that are not of the encoding; in UTF-8 they were read as Windows-1252
 * @param controls control characters
 */
record BlockText(String text, LineList unreadable, LineList controls) {
    private static final Pattern SEVERAL_RETURNS = Pattern.compile("\r\r++\n");
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** This and what follows it. */
    BlockText and(BlockText next) {
        unreadable.addAll(next.unreadable);
        controls.addAll(next.controls);
        return new BlockText(text + next.text, unreadable, controls);
    }

    /**
     * @param plain whether the bytes are known to be nothing but shown ASCII, tabs and usual line
     *     ends
     * @param clean whether they are known to hold no byte-order mark, no control character and no
     *     CR CR LF, if all of them are of the encoding
     * @param firstLine physical line on which they start, from 1
     */
    static BlockText of(
            byte[] bytes,
            int length,
            Charset charset,
            boolean plain,
            boolean clean,
            long firstLine) {
        var unreadable = new LineList();
        var controls = new LineList();
        String text = new String(bytes, 0, length, charset);
        if (!plain) {
            boolean broken = text.indexOf(REPLACEMENT) >= 0;
            if (broken) {
                text =
                        charset.equals(UTF_8)
                                ? new Utf8Repair(bytes, length, firstLine, unreadable).text()
                                : counted(text, firstLine, unreadable);
            }
            if (broken || !clean) {
                text = cleaned(text, firstLine, controls);
                if (text.contains("\r\r\n")) {
                    text = SEVERAL_RETURNS.matcher(text).replaceAll("\r\n");
                }
            }
        }
        return new BlockText(text, unreadable, controls);
    }

    /** Notes the lines of what could not be decoded; the text as it is. */
    private static String counted(String text, long firstLine, LineList unreadable) {
        long line = firstLine;
        int counted = 0;
        for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
            line += LineEnds.count(text, counted, i);
            counted = i;
            unreadable.add(line);
        }
        return text;
    }

    private static String cleaned(String text, long firstLine, LineList controls) {
        int i = 0;
        while (i < text.length() && !isTakenOut(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var cleaned = new StringBuilder(text.length());
        long line = firstLine;
        int counted = 0;
        int kept = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isTakenOut(c)) {
                cleaned.append(text, kept, i);
                kept = i + 1;
                if (c != BYTE_ORDER_MARK) {
                    cleaned.append(' ');
                    line += LineEnds.count(text, counted, i);
                    counted = i;
                    controls.add(line);
                }
            }
        }
        return cleaned.append(text, kept, text.length()).toString();
    }

    private static boolean isTakenOut(char c) {
        return c == BYTE_ORDER_MARK || Controls.is(c);
    }
}
