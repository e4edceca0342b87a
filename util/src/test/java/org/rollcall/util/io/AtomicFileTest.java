package org.rollcall.util.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    @Test
    void itsOwnerAloneMayReadIt() throws IOException {
        AtomicFile.write(file, out -> {});
        AtomicFile.writeLocked(folder.resolve("state.json"), new byte[1]);

        assertEquals("rw-------", permissions(file));
        assertEquals("rw-------", permissions(folder.resolve("state.json")));
    }

    @Test
    void whatIsPublishedMayBeReadAsTheUmaskSays() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");

        AtomicFile.publish(file, "after".getBytes(UTF_8));

        assertEquals("after", Files.readString(file));
        assertEquals(permissions(plain), permissions(file));
    }

    private static String permissions(Path of) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(of));
    }

    @Test
    void whatACrashLeftBesideALockedFileIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("summary.csv.part"), "half of something longer");

        AtomicFile.writeLocked(file, "after".getBytes(UTF_8));

        assertEquals("after", Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aLockedFileThatCantBeReplacedIsNamed() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("state.json/inner")).getParent();

        var failure =
                assertThrows(
                        IOException.class, () -> AtomicFile.writeLocked(inTheWay, new byte[1]));

        assertTrue(failure.getMessage().contains("state.json can't be written"));
        assertFalse(Files.exists(folder.resolve("state.json.part")));
    }

    @Test
    void aNewFileIsDigestedAsItIsWritten() throws IOException {
        Path made = folder.resolve("made");

        String digest = AtomicFile.create(made, out -> out.write("abc".getBytes(UTF_8)));

        assertEquals(Digests.of(made), digest);
        assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.create(made, out -> {}));
    }
}
