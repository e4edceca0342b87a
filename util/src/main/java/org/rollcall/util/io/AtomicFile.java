package org.rollcall.util.io;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.UUID;

/**
 * Writes files whole or not at all: to a temporary file beside, forced to the disk, and renamed
 * into place. Whatever happens, and even if the power fails, the file is as it was before or as it
 * should be after. Its owner alone may read it, unless it is published.
 */
public final class AtomicFile {
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file that other processes may write too, such as one that a user has chosen. If the
     * JVM is told to end meanwhile, the temporary file is removed.
     *
     * @throws IOException if it can't be written; the message names the file and what to check
     */
    public static void write(Path file, Content content) throws IOException {
        // As short as can be: the file's own name may have the longest length that there is.
        Path part = file.resolveSibling(".rollcall-" + UUID.randomUUID() + ".part");
        AtShutdown shutdown = AtShutdown.run(() -> remove(part, null));
        try {
            replace(file, part, draft -> create(draft, content));
        } finally {
            shutdown.close();
        }
    }

    /**
     * Writes a file that no other process writes, as its folder is locked. The temporary file
     * always has the same name, so that crashes leave one at most.
     *
     * @throws IOException if it can't be written; the message names the file and what to check
     */
    public static void writeLocked(Path file, byte[] content) throws IOException {
        Path part = part(file);
        replace(file, part, draft -> create(draft, out -> out.write(content)));
    }

    /**
     * Writes a file for others: whom the umask allows may read it. Otherwise as {@link
     * #writeLocked}.
     */
    public static void publish(Path file, byte[] content) throws IOException {
        Path part = part(file);
        replace(
                file,
                part,
                draft -> {
                    try (var channel =
                            FileChannel.open(
                                    draft,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                        Channels.newOutputStream(channel).write(content);
                        channel.force(true);
                    }
                });
    }

    /** What a crash left of it is removed. */
    private static Path part(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failure(file, e);
        }
        return part;
    }

    /** Makes a new file, forced to the disk. */
    private interface Draft {
        void make(Path file) throws IOException;
    }

    private static void replace(Path file, Path part, Draft draft) throws IOException {
        try {
            draft.make(part);
            move(part, file);
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

    /**
     * Makes a new file, forced to the disk. A failure leaves what was written so far.
     *
     * @return its SHA-256, as 64 lower-case hexadecimal digits
     * @throws FileAlreadyExistsException if it is there already
     */
    public static String create(Path file, Content content) throws IOException {
        var digest = Digests.sha256();
        try (var channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var digested = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            var out = new BufferedOutputStream(digested, BUFFER);
            content.writeTo(new Unclosable(out));
            out.flush();
            channel.force(true);
        }
        return Digests.hex(digest);
    }

    /** Moves a file over another on the same file system in one step that lasts. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(to.toAbsolutePath().getParent());
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

    /** The failure to write a file, in words for users. */
    public static IOException failure(Path file, IOException cause) {
        return new WriteFailure(
                "%s can't be written: %s. Check that the folder may be written, that its disk has free space, and that no other program has the file open."
                        .formatted(file, reason(cause)),
                cause);
    }

    private static final class WriteFailure extends IOException {
        private static final long serialVersionUID = 1L;

        WriteFailure(String message, IOException cause) {
            super(message, cause);
        }
    }

    /**
     * Why a file or folder can't be made, in a few words; many exceptions have but a path for a
     * message.
     */
    public static String reason(IOException e) {
        if (e instanceof WriteFailure failure && failure.getCause() instanceof IOException cause) {
            return reason(cause);
        }
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

    /** Some libraries close what they were given, before it can be forced. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
