package org.rollcall.workbench.internal;

import org.rollcall.workbench.api.Texts;

/** What this bundle shows in words, from {@code messages.properties}. */
public final class Messages {
    private static final Texts TEXTS = Texts.of(Messages.class, "org.rollcall.workbench.internal");

    private Messages() {}

    /**
     * The text of a key, with arguments put in as {@link String#format} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
