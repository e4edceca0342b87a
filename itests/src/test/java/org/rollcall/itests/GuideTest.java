package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The user guide in the image has a section for each view, and every picture that it shows. */
class GuideTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("]\\(#([^)]+)\\)");

    private final Path docs = Image.root().resolve("docs");

    @Test
    void everyViewHasASection() throws Exception {
        List<String> headings =
                Files.readAllLines(docs.resolve("user-guide.md")).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", ""))
                        .toList();
        var words = new Properties();
        for (String bundle : List.of("views", "imports")) {
            Path file =
                    Path.of(System.getProperty("rollcall.bundles"), bundle, "src/main/resources")
                            .resolve("org/rollcall/" + bundle + "/internal/messages.properties");
            try (var reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
        }
        List<String> missing =
                words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("view."))
                        .map(words::getProperty)
                        .filter(title -> !headings.contains(title))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void itsPicturesAndLinksLeadSomewhere() throws Exception {
        String guide = Files.readString(docs.resolve("user-guide.md"));
        PICTURE.matcher(guide)
                .results()
                .map(found -> docs.resolve(found.group(1)))
                .forEach(picture -> assertTrue(Files.isRegularFile(picture), picture::toString));
        LINK.matcher(guide)
                .results()
                .map(found -> found.group(1))
                .forEach(
                        anchor ->
                                assertTrue(
                                        guide.lines()
                                                .filter(line -> line.startsWith("#"))
                                                .map(
                                                        line ->
                                                                line.replaceFirst("#+ ", "")
                                                                        .toLowerCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        .replace(' ', '-'))
                                                .anyMatch(anchor::equals),
                                        anchor));
    }
}
