package org.rollcall.report.internal.write;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.rollcall.util.io.OwnerOnly;

/**
 * One writer of a folder at a time, told by a locked file in it. The system gives the lock back
 * however its holder ends. Nothing here opens the file twice: on Unix closing it once gives back
 * every lock that the process has on it.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = ".rollcall-report.lock";

    /** Folders that this process holds. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int SIZES = 1 << 16;
    private static final int TRIES = 20;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** Empty where another run holds it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = takeOfProcess(real);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static Optional<FolderLock> takeOfProcess(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        for (int i = 0; i < TRIES; i++) {
            FileChannel channel = OwnerOnly.open(file, CREATE, WRITE);
            boolean taken = false;
            try {
                if (!locked(channel)) {
                    return Optional.empty();
                }
                if (stillThere(file, channel)) {
                    taken = true;
                    return Optional.of(new FolderLock(folder, file, channel));
                }
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return true; // some network drives have no locks; reports are written there all the
            // same
        }
    }

    /**
     * Who held it before may have deleted the file after it was opened here, and another have made
     * a new one: only the file that is open has the size that is given to it.
     */
    private static boolean stillThere(Path file, FileChannel channel) throws IOException {
        int size = 1 + ThreadLocalRandom.current().nextInt(SIZES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Once: the file of that name may be another run's afterwards. */
    @Override
    public synchronized void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(folder);
        }
    }
}
