package org.rollcall.report.internal.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Whatever goes wrong, no part of a file stays, and what was there before is still there.
     *
     * @throws IOException if it can't be written; the message names the file
     */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                content.writeTo(out);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | Error e) {
            remove(part, e);
            if (e instanceof IOException io) {
                throw failure(file, io);
            }
            if (e instanceof UncheckedIOException unchecked) {
                throw failure(file, unchecked.getCause());
            }
            throw e;
        }
    }

    private static void remove(Path part, Throwable failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static IOException failure(Path file, IOException cause) {
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
            return "a file is in its place";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
