package org.rollcall.util.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words that a bundle shows, from {@code messages.properties} in its internal package, or a
 * translation beside it. Keys are {@code <part>.<what>}.
 */
public final class Texts {
    private final ResourceBundle words;
    private final Locale locale;

    private Texts(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /**
     * The words beside a class, in the language of the computer where there is a translation.
     *
     * @param owner a class of the package that holds the file
     * @throws java.util.MissingResourceException if there is no such file
     */
    public static Texts of(Class<?> owner) {
        return of(owner.getClassLoader(), owner.getPackageName());
    }

    /**
     * @param loader of the bundle
     * @param folder the package that holds the file, such as {@code org.rollcall.views.internal}
     * @throws java.util.MissingResourceException if there is no such file
     */
    public static Texts of(ClassLoader loader, String folder) {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return new Texts(
                ResourceBundle.getBundle(
                        folder + ".messages",
                        locale,
                        loader,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)),
                locale.getLanguage().equals("en") ? Locale.UK : locale);
    }

    /**
     * The text of a key, with arguments put in as {@link String#format} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String text = words.getString(key);
        return arguments.length == 0 ? text : String.format(locale, text, arguments);
    }
}
