package org.rollcall.workbench.internal.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well a title fits what was typed, without regard to case and accents: as its beginning, by
 * the beginnings of its words in any order, by its words' initials, by a part of it, or by letters
 * in their order.
 */
public final class Ranking {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_SKIPPING = 3;

    private Ranking() {}

    /**
     * Zero for no fit, else more for better fits.
     *
     * @param more words that may fit too, such as a description; they count less
     */
    public static int score(String typed, String title, String more) {
        List<String> asked = words(typed);
        if (asked.isEmpty()) {
            return 0;
        }
        List<String> words = words(title);
        String joined = String.join(" ", words);
        String whole = String.join(" ", asked);
        int shorter = Math.max(0, 40 - joined.length()); // Of two equal fits the shorter one.
        if (joined.equals(whole)) {
            return 1000;
        }
        if (joined.startsWith(whole)) {
            return 900 + shorter;
        }
        if (beginWords(asked, words)) {
            return 700 + shorter;
        }
        String letters = String.join("", asked);
        if (letters.length() > 1 && initials(words).startsWith(letters)) {
            return 500 + shorter;
        }
        if (letters.length() > 1 && joined.contains(whole)) {
            return 300 + shorter;
        }
        if (beginWords(asked, Stream.concat(words.stream(), words(more).stream()).toList())) {
            return 200 + shorter;
        }
        if (letters.length() >= SHORTEST_SKIPPING && skips(letters, words)) {
            return 100 + shorter;
        }
        return 0;
    }

    /** Each word that was asked for begins another word of the title. */
    private static boolean beginWords(List<String> asked, List<String> words) {
        var left = new java.util.ArrayList<>(words);
        for (String word : asked) {
            var found = left.stream().filter(w -> w.startsWith(word)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return true;
    }

    private static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /**
     * All letters stand in the words in their order, and in each word that has any the first of
     * them begins it: letters that lie anywhere fit too many titles.
     */
    private static boolean skips(String letters, List<String> words) {
        if (letters.isEmpty()) {
            return true;
        }
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            List<String> next = words.subList(w + 1, words.size());
            if (word.charAt(0) != letters.charAt(0)) {
                continue;
            }
            for (int taken = within(letters, word); taken > 0; taken--) {
                if (skips(letters.substring(taken), next)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many of the letters, from the first on, stand in the word in their order. */
    private static int within(String letters, String word) {
        int found = 0;
        for (int i = 0; i < word.length() && found < letters.length(); i++) {
            if (word.charAt(i) == letters.charAt(found)) {
                found++;
            }
        }
        return found;
    }

    static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN.split(plain)).filter(word -> !word.isEmpty()).toList();
    }
}
