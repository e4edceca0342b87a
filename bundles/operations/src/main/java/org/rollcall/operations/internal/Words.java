package org.rollcall.operations.internal;

import java.util.Locale;
import java.util.ResourceBundle;

/** What this bundle tells users, from {@code messages.properties}; there is no window here. */
public final class Words {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    "org.rollcall.operations.internal.messages",
                    Locale.getDefault(Locale.Category.DISPLAY),
                    Words.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** The text of a key, with arguments put in as {@link String#format} does. */
    public static String get(String key, Object... arguments) {
        return String.format(
                Locale.getDefault(Locale.Category.DISPLAY), WORDS.getString(key), arguments);
    }
}
