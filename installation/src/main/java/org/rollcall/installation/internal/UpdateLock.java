package org.rollcall.installation.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One change at a time, in all processes. The system lets go of it when a process dies. */
final class UpdateLock implements AutoCloseable {
    private final FileChannel channel;

    private UpdateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty if another thread or process has it. */
    static Optional<UpdateLock> take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new UpdateLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it.
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes the lock as soon as it is free; empty if it is not free for so long. */
    static Optional<UpdateLock> await(Path folder, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<UpdateLock> lock = take(folder);
        while (lock.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            lock = take(folder);
        }
        return lock;
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
