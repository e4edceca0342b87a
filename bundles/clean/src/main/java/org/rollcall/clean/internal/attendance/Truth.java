package org.rollcall.clean.internal.attendance;

import java.util.Locale;
import java.util.Set;
import org.rollcall.api.ingest.FieldText;

/** Truth values as exports write them (attendance rules, section 2). */
enum Truth {
    TRUE,
    FALSE,
    EMPTY,
    UNREADABLE;

    private static final Set<String> TRUE_WORDS =
            Set.of("true", "yes", "y", "1", "present", "attended");
    private static final Set<String> FALSE_WORDS = Set.of("false", "no", "n", "0", "absent");

    static Truth of(String text) {
        // What nearly every row holds, without a copy.
        switch (text) {
            case "true" -> {
                return TRUE;
            }
            case "false" -> {
                return FALSE;
            }
            case "" -> {
                return EMPTY;
            }
            default -> {
                String word = FieldText.comparable(text).toLowerCase(Locale.ROOT);
                if (word.isEmpty()) {
                    return EMPTY;
                }
                if (TRUE_WORDS.contains(word)) {
                    return TRUE;
                }
                return FALSE_WORDS.contains(word) ? FALSE : UNREADABLE;
            }
        }
    }
}
