package org.rollcall.ingest.internal;

/**
 * Control characters, which are no text: they would steer a terminal, or end a cell in the middle.
 * Tabs, line ends and U+0085 (a line end of some systems) are none.
 */
public final class Controls {
    private static final char NEXT_LINE = '\u0085';

    private Controls() {}

    public static boolean is(char c) {
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        return c >= 0x7F && c <= 0x9F && c != NEXT_LINE;
    }
}
