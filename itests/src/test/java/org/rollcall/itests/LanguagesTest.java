package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures and files are the same byte for byte whatever language the computer is set to: digits of
 * their own (Egypt, Iran, Bangladesh), a dotless i (Turkey), another calendar (Thailand), decimal
 * commas (Germany).
 */
class LanguagesTest {
    @TempDir Path folder;

    @Test
    void analyseGivesTheSameBytesInEveryLanguage() throws Exception {
        Path input = Image.cases().resolve("dirty-medium/input");
        Map<String, String> expected = analyse(input, "english", Map.of());
        for (String language :
                new String[] {"ar-EG", "fa-IR", "bn-BD", "tr-TR", "th-TH", "de-DE", "mr-IN"}) {
            String[] parts = language.split("-");
            String options =
                    "-Duser.language=%s -Duser.country=%s".formatted(parts[0], parts[1])
                            + (language.equals("th-TH") ? " -Duser.extensions=u-ca-buddhist" : "");
            var environment =
                    Map.of(
                            "ROLLCALL_JVM_OPTIONS",
                            options,
                            "LC_ALL",
                            language.replace('-', '_') + ".UTF-8");
            assertEquals(expected, analyse(input, language, environment), language);
        }
    }

    /** All files by name; without when and how fast they were made. */
    private Map<String, String> analyse(Path input, String name, Map<String, String> environment)
            throws Exception {
        Path out = folder.resolve(name);
        var outcome =
                Image.run(
                        folder.resolve("home"),
                        environment,
                        "analyse",
                        input.toString(),
                        "--out",
                        out.toString(),
                        "--format",
                        "csv,html");
        assertEquals(0, outcome.exitCode(), name + ": " + outcome.err());
        var files = new TreeMap<String, String>();
        files.put("console", outcome.out().replace(out.toString(), "out"));
        try (var made = Files.walk(out)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), text(file));
            }
        }
        return files;
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (file.endsWith("report.json")) {
            text = text.replaceAll("(?s)\"timings\\w*\"\\s*:\\s*\\{.*?}", "");
            // The page says when it was made, so its digest changes every minute.
            text = text.replaceAll("(\"report.html\",\\s*\"sha256\": )\"\\w+\"", "$1");
        }
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z", "now")
                .replaceAll("\\d\\d?/\\d\\d/\\d{4},? \\d\\d:\\d\\d", "now");
    }
}
