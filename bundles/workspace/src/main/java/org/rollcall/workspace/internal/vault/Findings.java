package org.rollcall.workspace.internal.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What opening a vault found, as sentences. None names a student. */
final class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final SortedSet<Long> missing = new TreeSet<>();
    private final SortedSet<String> unnamed = new TreeSet<>();

    /** Something that was put right, or that changes nothing. */
    void note(String sentence) {
        LOG.warn("{}", sentence);
        notes.add(sentence);
    }

    /** Something that the user has lost, or has to look after. */
    void problem(String sentence) {
        LOG.error("{}", sentence);
        problems.add(sentence);
    }

    /** Changes of which nothing is known. */
    void missing(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            LOG.error("Changes {} are missing", numbers);
        }
        missing.addAll(numbers);
    }

    /** Bytes that no change names. */
    void unnamed(Collection<String> digests) {
        if (!digests.isEmpty()) {
            LOG.error("No change names {} of the objects", digests.size());
        }
        unnamed.addAll(digests);
    }

    List<String> notes() {
        return notes;
    }

    List<String> problems() {
        return problems;
    }

    SortedSet<Long> missing() {
        return missing;
    }

    SortedSet<String> unnamed() {
        return unnamed;
    }

    static String mended(Path journal, Path kept) {
        return "A copy of the journal of your data (%s) was damaged or missing. It was put right from the other copy.%s"
                .formatted(
                        journal, kept == null ? "" : " The damaged file is kept as " + kept + ".");
    }

    static String rebuilt(List<Long> numbers) {
        return "Both copies of the journal of your data were damaged. %s put together again from what is kept beside the imported files. Which of their files were refused is not known any more."
                .formatted(numbered(numbers, "Import %s was", "Imports %s were"));
    }

    static String partly(long number) {
        return "Import %d could be put together only in part. Look whether all its modules are loaded, and import what is missing again."
                .formatted(number);
    }

    static String disputed(Collection<Long> numbers) {
        return "The two copies of the journal of your data disagree on %s. The first copy counts, and the second is kept beside it. Look whether all modules are loaded as you expect."
                .formatted(numbered(numbers, "change %s", "changes %s"));
    }

    static String missingText(Collection<Long> numbers, long kept) {
        return "%s of your data missing, as both copies of the journal are damaged there. %s kept. An import may be missing, or a removal or a return may not show: look at the list of modules, and import again what is not there."
                .formatted(
                        numbered(numbers, "Change %s is", "Changes %s are"),
                        kept == 1 ? "The 1 other change is" : "The " + kept + " other changes are");
    }

    static String unnamedText(int count) {
        return "The record of your imports does not name %s in the data: damage or an import that was stopped left %s there. Nothing was deleted. Bring %s back to look at %s and to import what you miss."
                .formatted(
                        count == 1 ? "1 file that lies" : count + " files that lie",
                        them(count),
                        them(count),
                        them(count));
    }

    private static String them(int count) {
        return count == 1 ? "it" : "them";
    }

    /** "4", "4 to 6", "4, 7 to 9". */
    private static String numbered(Collection<Long> numbers, String one, String many) {
        var ranges = new ArrayList<String>();
        long from = -1;
        long to = -1;
        for (long number : new TreeSet<>(numbers)) {
            if (number == to + 1 && from >= 0) {
                to = number;
            } else {
                range(ranges, from, to);
                from = number;
                to = number;
            }
        }
        range(ranges, from, to);
        return (numbers.size() == 1 ? one : many).formatted(String.join(", ", ranges));
    }

    private static void range(List<String> ranges, long from, long to) {
        if (from >= 0) {
            ranges.add(from == to ? Long.toString(from) : from + " to " + to);
        }
    }
}
