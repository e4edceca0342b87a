package org.rollcall.report.internal.write;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One writer of a folder at a time, told by a locked file in it. The system gives the lock back
 * however its holder ends.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = ".rollcall-report.lock";

    /** Beyond the file's bytes: where locks are mandatory, others can still read these. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final int TRIES = 20;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty where another run holds it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        for (int i = 0; i < TRIES; i++) {
            FileChannel channel = OwnerOnly.open(file, CREATE, READ, WRITE);
            boolean taken = false;
            try {
                if (!locked(channel)) {
                    return Optional.empty();
                }
                if (stillThere(file, channel)) {
                    taken = true;
                    return Optional.of(new FolderLock(file, channel));
                }
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    /** Who held it before may have deleted the file after it was opened here. */
    private static boolean stillThere(Path file, FileChannel channel) throws IOException {
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark), 0);
        return Files.exists(file) && Arrays.equals(mark, Files.readAllBytes(file));
    }

    /** Once: the file of that name may be another run's afterwards. */
    @Override
    public synchronized void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
