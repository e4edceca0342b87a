package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole or not at all, for its owner alone, and to the disk. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Whatever goes wrong, or if Java is told to end meanwhile, no part of a file stays, and what
     * was there before is still there.
     *
     * @throws IOException if it can't be written; the message names the file
     */
    public static void write(Path file, Content content) throws IOException {
        // As short as can be: the file's own name may have the longest length that there is.
        Path part = file.resolveSibling(".rollcall-" + UUID.randomUUID() + ".part");
        AtShutdown shutdown = AtShutdown.run(() -> remove(part, null));
        try {
            ForcedFile.write(part, content);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            ForcedFile.forceFolder(file.toAbsolutePath().getParent());
        } catch (IOException | RuntimeException | Error e) {
            remove(part, e);
            if (e instanceof IOException io) {
                throw failure(file, io);
            }
            if (e instanceof UncheckedIOException unchecked) {
                throw failure(file, unchecked.getCause());
            }
            throw e;
        } finally {
            shutdown.close();
        }
    }

    private static void remove(Path part, Throwable failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            if (failure != null) {
                failure.addSuppressed(e);
            }
        }
    }

    static IOException failure(Path file, IOException cause) {
        return new IOException(
                "%s can't be written: %s. Check that the folder may be written, that its disk has free space, and that no other program has the file open."
                        .formatted(file, reason(cause)),
                cause);
    }

    /**
     * Why a file or folder can't be made; many of these exceptions have but a path for a message.
     */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else is in its place";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
