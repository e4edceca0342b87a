package org.rollcall.ingest.internal.csv;

/** Which of the known delimiters a header line uses. */
final class Delimiters {
    static final String KNOWN = ",;\t|";

    private Delimiters() {}

    /**
     * The delimiter that stands most often outside quotes in the header; a comma where none does or
     * they tie.
     */
    static char of(String text, int start) {
        var counts = new int[KNOWN.length()];
        if (!count(text, start, true, counts)) {
            // A quote that is never closed hides the rest of the header: quotes tell nothing then.
            counts = new int[KNOWN.length()];
            count(text, start, false, counts);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return KNOWN.charAt(best);
    }

    /** False where a quoted name does not end in the text. */
    private static boolean count(String text, int start, boolean quotes, int[] counts) {
        boolean quoted = false;
        boolean mayOpen = true; // a quote here starts a name, or is the second of a doubled one
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
                mayOpen = !quoted;
            } else if (c == '\n' || c == '\r') {
                return true;
            } else {
                int known = KNOWN.indexOf(c);
                if (known >= 0) {
                    counts[known]++;
                }
                quoted = quotes && mayOpen && c == '"';
                mayOpen = known >= 0 || mayOpen && Character.isWhitespace(c);
            }
        }
        return !quoted;
    }
}
