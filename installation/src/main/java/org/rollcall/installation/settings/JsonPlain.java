package org.rollcall.installation.settings;

/**
 * What people write into JSON and JSON does not have: comments, and commas after the last member.
 * Both are turned into blanks, so that all else stays where it was.
 */
final class JsonPlain {
    private final char[] kept;
    private final char[] plain;
    private int comma = -1;

    private JsonPlain(String text) {
        kept = text.toCharArray();
        plain = text.toCharArray();
        int at = 0;
        while (at < plain.length) {
            at = step(at);
        }
    }

    static JsonPlain of(String text) {
        return new JsonPlain(text);
    }

    /** Without commas that nothing follows, but with comments. */
    String withComments() {
        return new String(kept);
    }

    /** Without either. */
    String text() {
        return new String(plain);
    }

    private int step(int at) {
        char c = plain[at];
        if (c == '"') {
            comma = -1;
            return endOfString(at);
        }
        if (c == '/' && at + 1 < plain.length && (plain[at + 1] == '/' || plain[at + 1] == '*')) {
            return comment(at);
        }
        if (c == ',') {
            comma = at;
        } else if (c == '}' || c == ']') {
            if (comma >= 0) {
                kept[comma] = ' ';
                plain[comma] = ' ';
            }
            comma = -1;
        } else if (!Character.isWhitespace(c)) {
            comma = -1;
        }
        return at + 1;
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (at < plain.length && plain[at] != '"') {
            at += plain[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int comment(int start) {
        boolean line = plain[start + 1] == '/';
        int at = start;
        while (at < plain.length) {
            boolean last = line ? plain[at] == '\n' : at > start + 2 && isEnd(at);
            if (last && line) {
                return at;
            }
            if (!Character.isWhitespace(plain[at])) {
                plain[at] = ' ';
            }
            at++;
            if (last) {
                return at;
            }
        }
        return at;
    }

    /** Of the text as it was: the star before may be a blank by now. */
    private boolean isEnd(int at) {
        return kept[at] == '/' && kept[at - 1] == '*';
    }
}
