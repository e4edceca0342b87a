package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the image, and how it answers a user before any data is there. */
class ImageTest {
    @TempDir Path home;

    @Test
    void theRepositoryHoldsExactlyTheBundlesOfTheFeatures() throws Exception {
        var named = new TreeSet<String>();
        try (var features = Files.newDirectoryStream(Image.root().resolve("features"), "*.json")) {
            for (Path feature : features) {
                try (var reader = Json.createReader(Files.newBufferedReader(feature))) {
                    for (var bundle :
                            reader.readObject()
                                    .getJsonArray("bundles")
                                    .getValuesAs(JsonObject.class)) {
                        String[] id = bundle.getString("id").split(":");
                        named.add(id[1] + "-" + id[2] + ".jar");
                    }
                }
            }
        }
        assertEquals(named, names(Image.root().resolve("repository")));
    }

    @Test
    void helpListsEveryCommand() throws Exception {
        var outcome = Image.run(home, "--help");
        assertEquals(0, outcome.exitCode());
        for (String command : List.of("workbench", "analyse", "sample", "demo", "version")) {
            assertTrue(outcome.out().contains(" " + command + " "), command + outcome.out());
        }
    }

    @Test
    void aBundlesCommandHasHelpOfItsOwn() throws Exception {
        var outcome = Image.run(home, "analyse", "--help");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().contains("--threshold"), outcome.out());
    }

    @Test
    void anUnknownCommandIsWrongUsage() throws Exception {
        var outcome = Image.run(home, "analyze");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("analyze"), outcome.err());
    }

    @Test
    void headlessCommandsRunWithoutJavaFx() throws Exception {
        Path copy = home.resolve("image");
        copy(Image.root(), copy);
        delete(copy.resolve("javafx"));
        var builder =
                new ProcessBuilder(
                        copy.resolve("bin/rollcall").toString(),
                        "sample",
                        home.resolve("data").toString(),
                        "--students",
                        "3",
                        "--events",
                        "30");
        builder.environment().put("ROLLCALL_HOME", home.resolve("home").toString());
        Path err = home.resolve("err.txt");
        builder.redirectErrorStream(true).redirectOutput(err.toFile());
        assertEquals(0, builder.start().waitFor(), () -> read(err));
        assertTrue(Files.exists(home.resolve("data/lusi_mbchb101.csv")));
    }

    private static TreeSet<String> names(Path folder) throws Exception {
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        try (var paths = Files.walk(folder)) {
            for (Path path : new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(path);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
