package org.rollcall.clean.internal.time;

/** A place in a text, and what can be taken from there on. Used by one thread. */
abstract class TextCursor {
    String text = "";
    int position;
    int end;

    final void start(String newText) {
        text = newText;
        position = 0;
        end = newText.length();
    }

    /** Digits from here on. */
    final int digitsAhead() {
        int i = position;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - position;
    }

    final int number(int digits) {
        int value = 0;
        for (int stop = position + digits; position < stop; position++) {
            value = value * 10 + text.charAt(position) - '0';
        }
        return value;
    }

    /** The number ahead; -1 where it has no digits or more than two. */
    final int oneOrTwoDigits() {
        int digits = digitsAhead();
        return digits == 1 || digits == 2 ? number(digits) : -1;
    }

    final boolean takeBlanks() {
        int before = position;
        while (peek(' ')) {
            position++;
        }
        return position > before;
    }

    final boolean peek(char c) {
        return position < end && text.charAt(position) == c;
    }

    final boolean take(char c) {
        if (peek(c)) {
            position++;
            return true;
        }
        return false;
    }
}
