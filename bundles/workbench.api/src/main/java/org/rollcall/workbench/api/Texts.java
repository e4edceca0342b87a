package org.rollcall.workbench.api;

/**
 * The words that a bundle shows, from {@code messages.properties} in its internal package, or a
 * translation beside it. Keys are {@code <view or part>.<what>}.
 */
public final class Texts {
    private final org.rollcall.util.text.Texts texts;

    private Texts(org.rollcall.util.text.Texts texts) {
        this.texts = texts;
    }

    /**
     * The words of a bundle.
     *
     * @param anchor any class of the bundle
     * @param internal the package that holds the file, such as {@code org.rollcall.views.internal}
     * @throws java.util.MissingResourceException if there is no such file
     */
    public static Texts of(Class<?> anchor, String internal) {
        return new Texts(org.rollcall.util.text.Texts.of(anchor.getClassLoader(), internal));
    }

    /**
     * The text of a key, with arguments put in as {@link String#format} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
