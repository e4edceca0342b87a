package org.rollcall.workbench.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * Addresses of style sheets that hold the rules themselves. An address inside a bundle ends when
 * the bundle is replaced, while JavaFX may still read it; and one that stays the same from version
 * to version lets JavaFX keep what it has worked out about it, so that views are back sooner.
 */
public final class StyleSheet {
    private StyleSheet() {}

    /**
     * The address of a file in a bundle. It may not refer to other files.
     *
     * @param anchor any class of the bundle
     * @param file as {@link Class#getResource} finds it from there
     * @return for {@code getStylesheets()}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String of(Class<?> anchor, String file) {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no style sheet " + file);
            }
            return address(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of rules. */
    public static String of(String rules) {
        return address(rules.getBytes(UTF_8));
    }

    private static String address(byte[] rules) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules);
    }
}
