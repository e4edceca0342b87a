package org.rollcall.clean.internal.attendance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rollcall.api.ingest.FieldText;

/**
 * Distinct texts, each with a code from 0 in order of first appearance. Nearly all the time of
 * cleaning is spent here, so it boxes nothing and looks at a text only when its hash is the one
 * sought.
 */
final class Dictionary {
    private String[] texts = new String[32];
    private int size;

    /**
     * Open addressing: a text's hash in the upper half, its code plus one in the lower; 0: free.
     */
    private long[] slots = new long[64];

    private int lastCode = -1;

    /** The text's code, new if need be. */
    int code(String text) {
        int known = find(text);
        if (known >= 0) {
            return known;
        }
        lastCode = add(text);
        insert((long) text.hashCode() << 32 | size, slots);
        if (size * 2 > slots.length) {
            grow();
        }
        return lastCode;
    }

    /**
     * The code of a field's trimmed text, new if need be. What is found as it stands needs no
     * trimming, so only new texts pay for it.
     */
    int trimmedCode(String field) {
        int known = find(field);
        return known >= 0 ? known : code(FieldText.trim(field));
    }

    /** The text's code; -1 where it has none. */
    int find(String text) {
        // Rows beside each other often hold the same text.
        if (lastCode >= 0 && texts[lastCode].equals(text)) {
            return lastCode;
        }
        int hash = text.hashCode();
        int slot = first(hash, slots);
        long entry = slots[slot];
        while (entry != 0) {
            if (hash(entry) == hash && texts[codeOf(entry)].equals(text)) {
                lastCode = codeOf(entry);
                return lastCode;
            }
            slot = slot + 1 & slots.length - 1;
            entry = slots[slot];
        }
        return -1;
    }

    private int add(String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = text;
        return size++;
    }

    private static int first(int hash, long[] slots) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    private static int hash(long entry) {
        return (int) (entry >>> 32);
    }

    private static int codeOf(long entry) {
        return (int) entry - 1;
    }

    private static void insert(long entry, long[] slots) {
        int slot = first(hash(entry), slots);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long entry : slots) {
            if (entry != 0) {
                insert(entry, larger);
            }
        }
        slots = larger;
    }

    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    /** All texts, by code, as they are now. */
    List<String> texts() {
        return Collections.unmodifiableList(Arrays.asList(texts).subList(0, size));
    }

    /** Codes in another dictionary of this one's texts, which it takes over. */
    int[] codesIn(Dictionary other) {
        int[] codes = new int[size];
        for (int code = 0; code < size; code++) {
            codes[code] = other.code(texts[code]);
        }
        return codes;
    }
}
