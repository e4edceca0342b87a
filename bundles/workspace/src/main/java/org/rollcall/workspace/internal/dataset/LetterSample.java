package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fields of a text file by which a person can tell whether its encoding is right: those with
 * letters outside ASCII.
 */
public final class LetterSample {
    private static final int MOST_BYTES = 1 << 23;
    private static final int MOST_FIELDS = 5;
    private static final int LONGEST_FIELD = 40;

    private LetterSample() {}

    /**
     * @return bytes of different fields, each byte as a character of ISO-8859-1
     * @throws IOException if the file can't be read
     */
    public static List<String> of(Path file) throws IOException {
        String text;
        try (var in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
        try (Stream<String> lines = text.lines()) {
            return lines.filter(LetterSample::hasLetters)
                    .flatMap(line -> Stream.of(line.split("[,;\t|\"]")))
                    .filter(field -> hasLetters(field) && field.length() <= LONGEST_FIELD)
                    .map(String::strip)
                    .distinct()
                    .limit(MOST_FIELDS)
                    .toList();
        }
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(c -> c >= 0x80);
    }
}
