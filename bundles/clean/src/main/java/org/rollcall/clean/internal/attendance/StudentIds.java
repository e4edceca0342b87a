package org.rollcall.clean.internal.attendance;

import java.util.Arrays;
import org.rollcall.api.ingest.FieldText;

/**
 * Distinct student ids, each with a code. Ids that differ only in what is taken out or made equal
 * are one id, shown as it was first read (attendance rules, section 0).
 */
final class StudentIds {
    private final Dictionary comparable = new Dictionary();
    private String[] shown = new String[64];
    private int[] firstLines = new int[64];

    /**
     * The id's code, new if need be.
     *
     * @param key the id in its comparable form
     * @param field the id as it stands in its field
     * @param line where that is
     */
    int code(String key, String field, int line) {
        int code = comparable.code(key);
        if (code >= shown.length) {
            shown = Arrays.copyOf(shown, code * 2);
            firstLines = Arrays.copyOf(firstLines, code * 2);
        }
        if (shown[code] == null || line < firstLines[code]) {
            shown[code] = FieldText.trim(field);
            firstLines[code] = line;
        }
        return code;
    }

    /** The code of an id that stands in its field just as it is compared; else -1. */
    int find(String field) {
        return comparable.find(field);
    }

    int size() {
        return comparable.size();
    }

    /** The id as it is shown. */
    String text(int code) {
        return shown[code];
    }

    /** Codes among others of these ids, which they take over. */
    int[] codesIn(StudentIds other) {
        int[] codes = new int[size()];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = other.code(comparable.text(code), shown[code], firstLines[code]);
        }
        return codes;
    }
}
