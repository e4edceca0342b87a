package org.rollcall.kit.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.internal.Words;

/** Names of files that say what is in them: table, module, dates, threshold, filters. */
public final class ExportName {
    /** Whole names longer than this are cut; folders and endings need room too. */
    private static final int LONGEST = 120;

    private ExportName() {}

    /** Without the ending. */
    public static String of(String title, List<Fact> facts) {
        String name =
                Stream.concat(
                                Stream.of(title),
                                facts.stream().filter(ExportName::tells).map(ExportName::text))
                        .map(ExportName::plain)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("_"));
        String cut = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        return cut.replaceAll("[-_]+$", "");
    }

    /**
     * The file with the ending of its format, once: the user may have left it out, or have typed it
     * before the one that the dialog proposes.
     */
    public static Path ending(Path file, String extension) {
        String ending = "." + extension;
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(ending + ending)) {
            String once = name.substring(0, name.length() - ending.length());
            return ending(file.resolveSibling(once), extension);
        }
        return lower.endsWith(ending) ? file : file.resolveSibling(name + ending);
    }

    /** The module is in the title; what the data came from is in the file. */
    private static boolean tells(Fact fact) {
        return Stream.of(
                                "fact.dates",
                                "fact.period",
                                "fact.threshold",
                                "fact.filters",
                                "recent.asOf")
                        .map(Words::get)
                        .anyMatch(fact.name()::equals)
                && !fact.text().equals(Words.get("fact.filters.none"));
    }

    private static String text(Fact fact) {
        return fact.name().equals(Words.get("fact.threshold"))
                ? Words.get("export.nameThreshold", fact.text())
                : fact.text();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                // Days sort by name, and a slash is no part of one.
                .replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$2-$1")
                .replaceAll("[^\\p{L}\\p{N}.-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
