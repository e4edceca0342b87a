package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final Path USER = Path.of("/home/ada");

    @TempDir Path folder;

    @Test
    void everyOperatingSystemHasItsPlace() {
        assertEquals(
                USER.resolve(".local/share/rollcall"), Home.conventional("Linux", Map.of(), USER));
        assertEquals(
                Path.of("/data/rollcall"),
                Home.conventional("Linux", Map.of("XDG_DATA_HOME", "/data"), USER));
        assertEquals(
                USER.resolve("Library/Application Support/Rollcall"),
                Home.conventional("Mac OS X", Map.of(), USER));
        assertEquals(
                Path.of("/local/Rollcall"),
                Home.conventional("Windows 11", Map.of("LOCALAPPDATA", "/local"), USER));
    }

    @Test
    void theEnvironmentChoosesAnotherPlace() {
        assertEquals(
                Path.of("/elsewhere"),
                Home.conventional("Windows 11", Map.of("ROLLCALL_HOME", "/elsewhere"), USER));
    }

    @Test
    void aHomeIsClaimedOnce() throws IOException {
        var home = Home.of(folder).make();
        try (var lock = home.claim().orElseThrow()) {
            assertTrue(lock.isValid());
            assertTrue(home.claim().isEmpty(), "claimed twice");
        }
        FileLock again = home.claim().orElseThrow();
        assertTrue(again.isValid(), "not free after release");
        Home.release(again);
        Home.release(home.claim().orElseThrow());
    }

    @Test
    void aHomeThatCantBeMadeIsToldWithARemedy() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var e = assertThrows(LaunchException.class, () -> Home.of(file.resolve("home")).make());
        assertTrue(e.getMessage().contains("--home"), e.getMessage());
        assertFalse(e.getMessage().contains("Exception:"), e.getMessage());
    }
}
