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
 * A display of the tests' own, for real windows: Xvfb, as Debian's package {@code xvfb} brings it,
 * with GTK 3. Where it is missing the test is skipped, unless {@code ROLLCALL_DISPLAY_TESTS} is
 * {@code required}, as in continuous integration.
 */
final class Display implements AutoCloseable {
    private final Process server;
    private final String name;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static Display open() throws IOException {
        boolean there = onPath("Xvfb");
        if ("required".equals(System.getenv("ROLLCALL_DISPLAY_TESTS"))) {
            assertTrue(there, "Xvfb is not installed");
        }
        assumeTrue(there, "Xvfb is not installed");
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
        return new Display(server, ":" + number);
    }

    /** What a process needs to show its windows here. */
    Map<String, String> environment() {
        return Map.of("DISPLAY", name, "WAYLAND_DISPLAY", "");
    }

    @Override
    public void close() {
        server.destroy();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
