package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Distinct texts, each with a code from 0 in order of first appearance; boxes nothing. */
final class Dictionary {
    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[64];
    private int lastCode = -1;

    Dictionary() {
        Arrays.fill(slots, -1);
    }

    /** The text's code, new if need be. */
    int code(String text) {
        // Rows beside each other often hold the same text.
        if (lastCode >= 0 && texts.get(lastCode).equals(text)) {
            return lastCode;
        }
        int slot = slot(text, slots);
        if (slots[slot] < 0) {
            slots[slot] = texts.size();
            texts.add(text);
            if (texts.size() * 2 > slots.length) {
                grow();
                lastCode = texts.size() - 1;
                return lastCode;
            }
        }
        lastCode = slots[slot];
        return lastCode;
    }

    private int slot(String text, int[] in) {
        int mask = in.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & mask;
        while (in[slot] >= 0 && !texts.get(in[slot]).equals(text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var larger = new int[slots.length * 2];
        Arrays.fill(larger, -1);
        for (int code = 0; code < texts.size(); code++) {
            larger[slot(texts.get(code), larger)] = code;
        }
        slots = larger;
    }

    int size() {
        return texts.size();
    }

    String text(int code) {
        return texts.get(code);
    }

    List<String> texts() {
        return texts;
    }

    /** Codes in another dictionary of this one's texts, which it takes over. */
    int[] codesIn(Dictionary other) {
        return texts.stream().mapToInt(other::code).toArray();
    }
}
