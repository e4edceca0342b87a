package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command at the top of a checkout, with a Maven that only says that it was called. */
class CheckoutCommandTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final FileTime BUILT = FileTime.from(Instant.parse("2020-10-01T12:00:00Z"));

    @TempDir Path folder;
    private Path root;

    @BeforeEach
    void checkout() throws IOException {
        assumeTrue(Files.isExecutable(SHELL));
        root = folder.resolve("a checkout");
        Files.createDirectories(root);
        Files.copy(Path.of("../rollcall").toRealPath(), root.resolve("rollcall"));
        script("tools/mvn", "echo built >>\"$BUILDS\"");
        script("a checkout/launcher/target/image/bin/rollcall", "echo ran >>\"$BUILDS\"");
        Path complete = file("launcher/target/image/.complete");
        Files.setLastModifiedTime(complete, BUILT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                ".mvn/jvm.config",
                "LICENSE",
                "CHANGELOG.md",
                "features/data.json",
                "configuration/rollcall.json",
                "bundles/views/src/main/java/A.java",
                "bundles/libs/chartfx/bnd.bnd",
                "installation/src/main/java/A.java",
                "launcher/src/main/image/bin/rollcall",
                "docs/user-guide.md",
                "docs/images/a.png",
                "a folder that comes later/A.java"
            })
    void whatIsNewerThanTheImageHasItBuiltAgain(String name) throws Exception {
        file(name);
        assertEquals("built\nran\n", run());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/decisions/0001.md",
                "bundles/views/src/test/java/ATest.java",
                "bundles/views/target/classes/A.class",
                "itests/src/test/java/ATest.java",
                "benchmarks/run",
                "samples/weekdays/pom.xml"
            })
    void whatIsInNoImageDoesNot(String name) throws Exception {
        file(name);
        assertEquals("ran\n", run());
    }

    @Test
    void whatIsOlderDoesNot() throws Exception {
        Files.setLastModifiedTime(
                file("pom.xml"), FileTime.from(BUILT.toInstant().minusSeconds(9)));
        assertEquals("ran\n", run());
    }

    @Test
    void withoutAnImageItIsBuilt() throws Exception {
        Files.delete(root.resolve("launcher/target/image/.complete"));
        assertEquals("built\nran\n", run());
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private void script(String name, String line) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        script.toFile().setExecutable(true);
    }

    /** What was called, a line each. */
    private String run() throws Exception {
        Path calls = folder.resolve("calls.txt");
        var command = new ProcessBuilder(SHELL.toString(), root.resolve("rollcall").toString());
        command.environment().put("BUILDS", calls.toString());
        command.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return Files.readString(calls);
    }
}
