package org.rollcall.views.internal.figures;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.api.table.Student;

/**
 * Finds students by what is typed: all words must occur in id, names or advisor, whatever their
 * case and accents.
 */
public final class StudentFilter implements Predicate<Student> {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    public StudentFilter(String typed) {
        words = Stream.of(plain(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public boolean test(Student student) {
        if (words.isEmpty()) {
            return true;
        }
        String text =
                plain(
                        String.join(
                                "\n",
                                student.id(),
                                student.firstName(),
                                student.surname(),
                                student.academicAdvisor()));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(parted)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss");
    }
}
