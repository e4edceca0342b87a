package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One workbench on one home. */
class WorkbenchInstanceTest {
    @TempDir Path home;

    @Test
    void aSecondWorkbenchOnTheSameHomeSaysSoAndEnds() throws Exception {
        var environment = Map.of("ROLLCALL_JVM_OPTIONS", Image.headlessToolkit());
        Path out = home.resolve("out.txt");
        Process first = Image.start(home, environment, out, out, "workbench");
        try {
            Path lock = home.resolve("workbench.lock");
            while (!Files.exists(lock)) {
                assertTrue(first.isAlive(), () -> "The first workbench ended");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            var second = Image.run(home, environment, "workbench");
            assertEquals(0, second.exitCode(), second.err());
            assertTrue(second.out().contains("already open"), second.out());
            assertTrue(first.isAlive(), "The first workbench ended");
        } finally {
            first.destroy();
            first.waitFor();
        }
    }
}
