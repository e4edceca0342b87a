package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * A display of the tests' own, for real windows: Xvfb with the window manager Openbox, as Debian's
 * packages {@code xvfb} and {@code openbox} bring them, and GTK 3. Where one is missing the test is
 * skipped, unless {@code ROLLCALL_DISPLAY_TESTS} is {@code required}, as in continuous integration.
 */
final class Display implements AutoCloseable {
    private static final String MISSING = "Xvfb or openbox is not installed";

    private final Process server;
    private final Process manager;
    private final String name;

    private Display(Process server, Process manager, String name) {
        this.server = server;
        this.manager = manager;
        this.name = name;
    }

    static Display open() throws IOException {
        boolean there = onPath("Xvfb") && onPath("openbox");
        if ("required".equals(System.getenv("ROLLCALL_DISPLAY_TESTS"))) {
            assertTrue(there, MISSING);
        }
        assumeTrue(there, MISSING);
        Process server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1440x900x24",
                                "-nolisten",
                                "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var output =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        // The server tells its number when it can be used.
        String number = output.readLine();
        assertTrue(number != null && number.matches("\\d+"), "Xvfb did not start: " + number);
        String name = ":" + number;
        var manager = new ProcessBuilder("openbox").redirectErrorStream(true);
        manager.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        manager.environment().put("DISPLAY", name);
        return new Display(server, manager.start(), name);
    }

    /** What a process needs to show its windows here. */
    Map<String, String> environment() {
        return Map.of("DISPLAY", name, "WAYLAND_DISPLAY", "");
    }

    @Override
    public void close() {
        manager.destroy();
        server.destroy();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
