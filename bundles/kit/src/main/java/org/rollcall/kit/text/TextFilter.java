package org.rollcall.kit.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds texts by what is typed: all words must occur, in any order, whatever their case and
 * accents.
 */
public final class TextFilter {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    public TextFilter(String typed) {
        words =
                Stream.of(plain(typed == null ? "" : typed).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /**
     * @param text asked for only where something was typed
     */
    public boolean test(Supplier<String> text) {
        if (words.isEmpty()) {
            return true;
        }
        String plain = plain(text.get());
        return words.stream().allMatch(plain::contains);
    }

    /** A text without accents, in lower case. */
    public static String plain(String text) {
        String bare =
                isAscii(text)
                        ? text
                        : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
