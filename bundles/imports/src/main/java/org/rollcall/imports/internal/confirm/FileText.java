package org.rollcall.imports.internal.confirm;

import java.util.List;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.workspace.PreviewedFile.Ignored;
import org.rollcall.api.workspace.PreviewedFile.Refused;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.confirm.FileLine.Verdict;

/** A file of a confirmation in words. */
final class FileText {
    private FileText() {}

    static String kind(FileLine line) {
        if (line.takesCode()) {
            return Words.get("confirm.kind.export");
        }
        return line.kind()
                .map(
                        kind ->
                                kind instanceof InputKind.RotationMap
                                        ? Words.get("confirm.kind.map")
                                        : Words.get("confirm.kind.notes"))
                .orElse("");
    }

    /** The encoding, and whether it is a guess or as before; empty for what is no text. */
    static String encoding(FileLine line) {
        String name = line.encoding().map(Encodings::shortName).orElse("");
        if (line.readAsBefore()) {
            return Words.get("confirm.encoding.asBefore", name);
        }
        return line.guessed() ? Words.get("confirm.encoding.guessed", name) : name;
    }

    /**
     * What is to be said of the encoding that is shown, with the first names that it makes a
     * difference to.
     *
     * @param names whether names may be shown
     */
    static String encodingHelp(FileLine line, boolean names) {
        String help =
                line.readAsBefore()
                        ? Words.get(
                                "confirm.encoding.EARLIER",
                                line.versionStatus().orElseThrow().loaded())
                        : line.chosenEncoding().isPresent()
                                ? Words.get("confirm.encoding.chosen")
                                : line.file()
                                        .text()
                                        .map(text -> Words.get("confirm.encoding." + text.source()))
                                        .orElse("");
        List<String> letters =
                line.file()
                        .text()
                        .flatMap(text -> line.encoding().map(text::lettersIn))
                        .orElse(List.of());
        return names && !letters.isEmpty()
                ? Words.get("confirm.encoding.letters", help, String.join(", ", letters))
                : help;
    }

    /** What would happen, in a few words. */
    static String happens(FileLine line) {
        Verdict verdict = line.verdict();
        if (verdict == Verdict.NEW_VERSION) {
            return Words.get(
                    "confirm.NEW_VERSION",
                    line.versionStatus().orElseThrow().version(),
                    line.versionStatus().orElseThrow().loaded());
        }
        return Words.get("confirm." + verdict);
    }

    /** The whole story of a file. */
    static String detail(FileLine line) {
        String more =
                line.file().finding() instanceof Refused refused
                        ? refused.message()
                        : line.file().finding() instanceof Ignored ignored
                                ? ignored.reason()
                                : Words.get("confirm.detail." + line.verdict());
        return Words.get("confirm.detail", line.file().path(), more);
    }

    /** How many files are what, in one line. */
    static String summary(Confirmation confirmation) {
        var text = new StringBuilder(Words.count("confirm.taken", confirmation.count()));
        for (Verdict verdict : Verdict.values()) {
            int count = confirmation.count(verdict);
            if (count > 0 && verdict != Verdict.NEW && verdict != Verdict.NEW_VERSION) {
                text.append(Words.get("confirm.separator"))
                        .append(Words.get("confirm.count." + verdict, count));
            }
        }
        return text.toString();
    }
}
