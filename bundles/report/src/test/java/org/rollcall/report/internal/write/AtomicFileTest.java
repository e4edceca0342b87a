package org.rollcall.report.internal.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void earlierReport() throws IOException {
        file = Files.writeString(folder.resolve("summary.csv"), "before");
    }

    private void assertUntouched() throws IOException {
        assertEquals("before", Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void replacesTheFileWhole() throws IOException {
        AtomicFile.write(file, out -> out.write("after".getBytes(UTF_8)));

        assertEquals("after", Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aFullDiskLeavesWhatWasThereAndNamesTheFile() throws IOException {
        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[1 << 20]);
                                            throw new IOException("No space left on device");
                                        }));
        assertTrue(failure.getMessage().contains("summary.csv"), failure.getMessage());
        assertTrue(failure.getMessage().contains("No space left on device"));
        assertTrue(failure.getMessage().contains("free space"), failure.getMessage());
        assertUntouched();
    }

    @Test
    void aLibrarysUncheckedFailureIsTheSame() throws IOException {
        var cause = new IOException("No space left on device");

        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            throw new UncheckedIOException(cause);
                                        }));
        assertSame(cause, failure.getCause());
        assertUntouched();
    }

    @Test
    void cancellingLeavesNoHalfFile() throws IOException {
        assertThrows(
                CancellationException.class,
                () ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw new CancellationException();
                                }));
        assertUntouched();
    }

    @Test
    void aMissingFolderIsSaidInWords() {
        var failure =
                assertThrows(
                        IOException.class,
                        () -> AtomicFile.write(folder.resolve("no/such.csv"), out -> {}));
        assertTrue(failure.getMessage().contains("its folder is not there"));
    }
}
