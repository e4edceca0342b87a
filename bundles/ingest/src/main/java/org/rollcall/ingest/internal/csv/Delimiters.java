package org.rollcall.ingest.internal.csv;

/** Which of the known delimiters a header line uses. */
final class Delimiters {
    private static final String KNOWN = ",;\t|";

    private Delimiters() {}

    /** The delimiter that stands most often outside quotes; a comma where none does or they tie. */
    static char of(String text, int start) {
        var counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && KNOWN.indexOf(c) >= 0) {
                counts[KNOWN.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return KNOWN.charAt(best);
    }
}
