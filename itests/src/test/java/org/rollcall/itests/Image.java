package org.rollcall.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built image, run as users run it. */
public final class Image {
    /** Longest run of one command. */
    private static final long LIMIT_SECONDS = 420;

    private Image() {}

    public static Path root() {
        return Path.of(System.getProperty("rollcall.image"));
    }

    /** The cases with expected tables, which the analytics bundle keeps. */
    public static Path cases() {
        return Path.of(System.getProperty("rollcall.cases"));
    }

    /** The end of one run. */
    public record Outcome(int exitCode, String out, String err) {}

    public static Outcome run(Path home, String... arguments)
            throws IOException, InterruptedException {
        return run(home, Map.of(), arguments);
    }

    public static Outcome run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(LIMIT_SECONDS, home, environment, arguments);
    }

    public static Outcome run(
            long limitSeconds, Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(limitSeconds, root(), home, environment, arguments);
    }

    /**
     * @param image the built one, or a copy of it
     */
    public static Outcome run(
            long limitSeconds,
            Path image,
            Path home,
            Map<String, String> environment,
            String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        Process process = start(image, home, environment, out, err, arguments);
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(
                    "No end after %d s%n%s%n%s"
                            .formatted(limitSeconds, Files.readString(out), Files.readString(err)));
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    public static Process start(
            Path home, Map<String, String> environment, Path out, Path err, String... arguments)
            throws IOException {
        return start(root(), home, environment, out, err, arguments);
    }

    private static Process start(
            Path image,
            Path home,
            Map<String, String> environment,
            Path out,
            Path err,
            String... arguments)
            throws IOException {
        var command = new ArrayList<String>(List.of(image.resolve("bin/rollcall").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("ROLLCALL_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return builder.start();
    }

    /** JVM options with which the bundle of tests runs without display, and writes its results. */
    public static String testsInside(Path results) {
        return headlessToolkit() + " " + tests(results);
    }

    /** JVM options with which tests run in a window on a display: the classes named so. */
    public static String testsInWindow(Path results, String classEnding) {
        return tests(results) + " -Drollcall.itests.ending=" + classEnding;
    }

    private static String tests(Path results) {
        Path itests = Path.of(System.getProperty("rollcall.itests"));
        return String.join(
                " ",
                "-Xmx512m",
                "-Drollcall.feature.extra=" + itests.resolve("itests.json"),
                "-Drollcall.repository.extra=" + itests.resolve("repository"),
                "-Drollcall.itests.cases=" + cases(),
                "-Drollcall.itests.results=" + results);
    }

    /** JVM options with which a window opens without display. */
    public static String headlessToolkit() {
        Path monocle =
                Path.of(System.getProperty("rollcall.itests"), "monocle", "openjfx-monocle.jar");
        return String.join(
                " ",
                "--patch-module javafx.graphics=" + monocle,
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                // As large as the largest window of a test: what is beyond can't be drawn.
                "-Dheadless.geometry=1366x800-32",
                // The pool of pictures lies in the heap where Java draws, and would fill it.
                "-Dprism.maxvram=64m",
                "-Dprism.order=sw");
    }
}
