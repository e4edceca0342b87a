package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample bundles of {@code docs/extending.md}, built by poms of their own as a newcomer would,
 * and dropped into the window. The guide shows them word for word.
 */
class SampleBundleTest {
    private static final Path PROJECT = Path.of(System.getProperty("rollcall.bundles")).getParent();
    private static final Path SAMPLES = PROJECT.resolve("samples");
    private static final String VERSION = "0.1.0";

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> aNewcomerBuildsItAndDropsItIn() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        return Inside.run(home, "SampleCycle", "-Drollcall.itests.sample=" + built("weekdays"));
    }

    @TestFactory
    Stream<DynamicTest> aNewcomerBuildsAFormatAndDropsItIn() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        return Inside.run(home, "FormatCycle", "-Drollcall.itests.sample=" + built("ods"));
    }

    @Test
    void theGuideShowsChartViewAndReaderAsTheyAre() throws Exception {
        String guide = Files.readString(PROJECT.resolve("docs/extending.md"));
        for (String name :
                List.of(
                        "weekdays/WeekdaysChart.java",
                        "weekdays/WeekdaysView.java",
                        "ods/OdsReader.java")) {
            String sample = name.substring(0, name.indexOf('/'));
            Path java = SAMPLES.resolve(sample).resolve("src/main/java/org/example");
            String source = Files.readString(java.resolve(name));
            assertTrue(guide.contains("```java\n" + source + "```"), name);
            assertTrue(source.lines().count() < 75, name);
        }
    }

    /** Builds a copy of a sample with a local repository of its own. */
    private Path built(String name) throws Exception {
        Path sample = folder.resolve(name);
        copy(SAMPLES.resolve(name), sample);
        Path repository = folder.resolve("built");
        for (String artifact : List.of("api.platform", "api", "workbench.api", "kit")) {
            install(repository, "org.rollcall." + artifact, PROJECT.resolve("bundles/" + artifact));
        }
        install(repository, "rollcall", PROJECT);
        Path out = folder.resolve("maven.txt");
        Path maven = Path.of(System.getProperty("rollcall.itests.maven"), "bin", "mvn");
        var builder =
                new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-ntp",
                        "-s",
                        settings(repository).toString(),
                        "-Dmaven.repo.local=" + folder.resolve("local"),
                        "package");
        builder.environment().remove("MAVEN_OPTS");
        builder.directory(sample.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        Process process = builder.start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "Maven does not end");
        assertEquals(0, process.exitValue(), () -> read(out));
        return sample.resolve("target/org.example." + name + "-1.0.0.jar");
    }

    /** What {@code mvn install} of the contracts' bundles leaves in a local repository. */
    private static void install(Path repository, String artifact, Path module) throws Exception {
        Path to =
                Files.createDirectories(
                        repository.resolve("org/rollcall").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(module.resolve("pom.xml"), to.resolve(name + ".pom"));
        Path jar = Image.root().resolve("repository").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, to.resolve(name + ".jar"));
        }
    }

    /** What the project's own build has fetched is not fetched once more. */
    private Path settings(Path built) throws Exception {
        Path fetched = Path.of(System.getProperty("rollcall.itests.fetched"));
        String settings =
                """
                <settings>
                  <profiles>
                    <profile>
                      <id>here</id>
                      <repositories>
                        <repository><id>built</id><url>%1$s</url></repository>
                        <repository><id>fetched</id><url>%2$s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>fetched</id><url>%2$s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
                </settings>
                """
                        .formatted(built.toUri(), fetched.toUri());
        return Files.writeString(folder.resolve("settings.xml"), settings);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path relative = from.relativize(path);
                if (!relative.startsWith("target")) {
                    Files.copy(path, to.resolve(relative), StandardCopyOption.REPLACE_EXISTING);
                }
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
