package org.rollcall.views.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, in all that users read; {@code docs/glossary.md} has the words. */
class GlossaryTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    /** What must not be said, and what is said instead. */
    private static final Map<String, Pattern> FORBIDDEN =
            Map.of(
                    "unmarked", Pattern.compile("(?i)\\b(no mark|without a mark|mark unknown)\\b"),
                    "unmarked, as a mark", Pattern.compile("(?i)^unknown$"),
                    "register not taken",
                            Pattern.compile("(?i)unmarked registers?|registers? unmarked"),
                    "certificate sent",
                            Pattern.compile("(?i)self-certificate in range|certificate in range"),
                    "the same file", Pattern.compile("(?i)\\bsame bytes\\b"),
                    "one day", Pattern.compile("\\b1 (days|weeks|rows|sessions|registers)\\b"));

    @Test
    void noMessageSaysItOtherwise() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : messages()) {
            var words = new Properties();
            words.load(new StringReader(Files.readString(file)));
            words.forEach((key, text) -> check(file + " " + key, (String) text, found));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theGuideAndTheGlossaryUseTheWords() throws IOException {
        var found = new ArrayList<String>();
        for (String page : List.of("user-guide.md", "admin-guide.md")) {
            int line = 0;
            for (String text : Files.readAllLines(ROOT.resolve("docs").resolve(page))) {
                line++;
                check(page + ":" + line, text, found);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyTermOfTheGlossaryIsInTheWindowAndHasItsSection() throws IOException {
        String said = "";
        for (Path file : messages()) {
            said += Files.readString(file).replaceAll("~|\\\\n", " ");
        }
        String all = said.replaceAll("-\\s+", "-").toLowerCase(java.util.Locale.ROOT);
        List<String> rows =
                Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                        .filter(line -> line.startsWith("| **"))
                        .toList();
        assertTrue(rows.size() >= 15, "terms: " + rows.size());
        for (String row : rows) {
            String[] cells = row.split("\\|");
            String term = cells[1].replace("*", "").strip().toLowerCase(java.util.Locale.ROOT);
            assertEquals(5, cells.length, row);
            assertTrue(all.contains(term), term + " is in no message");
            assertTrue(cells[4].strip().matches("\\d|-|`.*`"), "section of " + term);
        }
    }

    private static void check(String place, String text, List<String> found) {
        FORBIDDEN.forEach(
                (word, wrong) -> {
                    if (wrong.matcher(text).find()) {
                        found.add("%s says “%s”; the word is “%s”".formatted(place, text, word));
                    }
                });
    }

    private static List<Path> messages() {
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            return bundles.map(bundle -> bundle.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(GlossaryTest::propertiesUnder)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> propertiesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("messages.properties")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
