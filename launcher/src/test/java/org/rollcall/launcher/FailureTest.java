package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void outOfMemoryNamesTheLimitAndTheOption() {
        for (Throwable failure :
                new Throwable[] {
                    new OutOfMemoryError("Java heap space"),
                    new CompletionException(new OutOfMemoryError())
                }) {
            String words = Failure.words(failure);
            assertTrue(words.contains("MB") && words.contains("-Xmx4g"), words);
        }
    }

    @Test
    void aPathThatTheLanguageCantNameIsToldWithARemedy() {
        String words = Failure.words(new InvalidPathException("h\ufffdt", "Malformed input"));
        assertTrue(words.contains("LC_ALL") && words.contains("C.UTF-8"), words);
        words = Failure.words(new InvalidPathException("a\0b".replace("\0", "?"), "Nul"));
        assertEquals("'a?b' can't be the name of a file or folder (Nul).", words);
    }

    @Test
    void ourOwnWordsAreTold() {
        assertEquals("Words.", Failure.words(new RuntimeException(new LaunchException("Words."))));
    }

    @Test
    void neitherConsoleNorLogHasWhatMayBeRowsOfData() {
        var failure =
                new IllegalStateException("Zqxsur", new NumberFormatException("For \"Zqxsur\""));
        assertFalse(Failure.words(failure).contains("Zqxsur"));
        String trace = Failure.trace(failure);
        assertFalse(trace.contains("Zqxsur"), trace);
        assertTrue(trace.contains("Caused by: java.lang.NumberFormatException"), trace);
        assertTrue(trace.contains("FailureTest.java"), trace);
    }

    @Test
    void whatFilesSayIsRepeated() {
        String words = Failure.words(new UncheckedIOException(new AccessDeniedException("/x")));
        assertTrue(words.startsWith("Rollcall failed (no permission)."), words);
    }
}
