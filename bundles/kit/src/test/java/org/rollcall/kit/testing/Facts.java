package org.rollcall.kit.testing;

import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells sentences of fact: counts, and that there is none of something, or that all is the same.
 */
public final class Facts {
    /** A number of rows, as tabs and summaries say it. */
    private static final Pattern COUNT =
            Pattern.compile(".*\\([\\d,]+\\)|[\\d,]+ (of [\\d,]+ )?rows?\\b.*");

    private final List<String> sentences;

    /**
     * @param bundle whose words count besides the kit's, such as {@code views}
     */
    public Facts(String bundle) {
        sentences =
                Stream.of("kit", bundle)
                        .map(name -> "org.rollcall." + name + ".internal.messages")
                        .map(ResourceBundle::getBundle)
                        .flatMap(
                                words ->
                                        words.keySet().stream()
                                                .filter(Facts::isFactual)
                                                .map(words::getString))
                        .toList();
    }

    private static boolean isFactual(String key) {
        // The history of imports is known at once.
        return key.endsWith(".none") && !key.matches("(fact.filters|report).none")
                || key.startsWith("table.noMatch")
                || key.equals("reconcile.same")
                || key.equals("advisors.noStudents")
                || key.equals("overview.noEvents")
                || key.equals("student.elsewhere")
                || key.equals("placements.noAbsences");
    }

    /** Whether a text states something that must be known. */
    public boolean isFact(String text) {
        return COUNT.matcher(text).matches()
                || sentences.contains(text)
                || text.contains("rule set's trend");
    }
}
