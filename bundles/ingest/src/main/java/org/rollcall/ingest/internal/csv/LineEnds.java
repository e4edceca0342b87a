package org.rollcall.ingest.internal.csv;

/**
 * Line ends: LF, CR and CR LF. CR CR LF, as some transfers make it, is one as well, however many CR
 * there are.
 */
final class LineEnds {
    private LineEnds() {}

    static boolean is(char c) {
        return c == '\n' || c == '\r';
    }

    /** How many line ends lie in a part of a text. */
    static long count(CharSequence text, int start, int end) {
        long ends = 0;
        int returns = 0; // carriage returns that stand right before
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                returns++;
                ends++;
            } else {
                if (c == '\n') {
                    ends += returns == 0 ? 1 : 1 - returns;
                }
                returns = 0;
            }
        }
        return ends;
    }

    /** Where the line after the line end at {@code position} starts. */
    static int after(CharSequence text, int position) {
        boolean pair =
                text.charAt(position) == '\r'
                        && position + 1 < text.length()
                        && text.charAt(position + 1) == '\n';
        return position + (pair ? 2 : 1);
    }

    /** Where the line ends that holds {@code position}: at its line end, or at {@code end}. */
    static int of(CharSequence text, int position, int end) {
        int i = position;
        while (i < end && !is(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
