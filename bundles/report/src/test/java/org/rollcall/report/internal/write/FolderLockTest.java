package org.rollcall.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one folder. */
@Timeout(60)
class FolderLockTest {
    @TempDir Path folder;

    /** Takes the lock, says whether it has it, and holds it until its input ends. */
    static final class Other {
        public static void main(String[] arguments) throws IOException {
            var lock = FolderLock.take(Path.of(arguments[0]));
            System.out.println(lock.isPresent() ? "taken" : "refused");
            while (System.in.read() >= 0) {
                // Held.
            }
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    private Process other() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process process) throws IOException {
        return reader(process).readLine();
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void whatAnotherProcessHoldsIsNotTaken() throws Exception {
        Process other = other();
        assertEquals("taken", said(other));
        assertFalse(FolderLock.take(folder).isPresent());
        other.getOutputStream().close();
        other.waitFor();
        FolderLock.take(folder).orElseThrow().close();
        assertFalse(Files.exists(folder.resolve(FolderLock.NAME)));
    }

    @Test
    void whatThisProcessHoldsNoOtherTakesAlsoAfterATryOfItsOwn() throws Exception {
        try (var lock = FolderLock.take(folder).orElseThrow()) {
            assertFalse(FolderLock.take(folder).isPresent());
            Process other = other();
            assertEquals("refused", said(other));
            other.getOutputStream().close();
            other.waitFor();
            assertTrue(Files.exists(folder.resolve(FolderLock.NAME)), lock.toString());
        }
    }

    @Test
    void whatAKilledProcessHeldIsFree() throws Exception {
        Process other = other();
        assertEquals("taken", said(other));
        other.destroyForcibly().waitFor();
        FolderLock.take(folder).orElseThrow().close();
    }
}
