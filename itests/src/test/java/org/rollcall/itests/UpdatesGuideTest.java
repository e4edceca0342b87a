package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of bad updates names tests that there are. */
class UpdatesGuideTest {
    private static final Pattern TEST = Pattern.compile("`(?:(\\w+)\\.)?(\\w+)`");

    @Test
    void everyBadUpdateHasATest() throws Exception {
        Path project = Path.of(System.getProperty("rollcall.bundles")).getParent();
        Map<String, String> sources = sources(project);
        List<String> rows =
                Files.readAllLines(project.resolve("docs/updates.md")).stream()
                        .dropWhile(line -> !line.startsWith("| Case |"))
                        .skip(2)
                        .takeWhile(line -> line.startsWith("|"))
                        .toList();
        assertTrue(rows.size() >= 20, rows::toString);
        var missing = new ArrayList<String>();
        for (String row : rows) {
            String[] cells = row.split("\\|");
            String type = "";
            for (var found : TEST.matcher(cells[3]).results().toList()) {
                if (found.group(1) == null && sources.containsKey(found.group(2))) {
                    type = found.group(2); // all of a class
                    continue;
                }
                type = found.group(1) == null ? type : found.group(1);
                if (!sources.getOrDefault(type, "").contains("void " + found.group(2) + "(")) {
                    missing.add(type + "." + found.group(2));
                }
            }
            assertTrue(!type.isEmpty(), row);
        }
        assertEquals(List.of(), missing);
    }

    private static Map<String, String> sources(Path project) throws Exception {
        var sources = new HashMap<String, String>();
        for (String module :
                List.of(
                        "bundles/update",
                        "bundles/dropins",
                        "installation",
                        "launcher",
                        "itests")) {
            try (var files = Files.walk(project.resolve(module).resolve("src"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.put(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file));
                }
            }
        }
        return sources;
    }
}
