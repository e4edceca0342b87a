package org.rollcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder of one run, for its owner alone. It goes when the run ends; those of runs that
 * were killed go at the next start: nobody holds their locks any more.
 *
 * @param lock held as long as the folder is needed
 */
record WorkFolder(Path root, FileLock lock) implements AutoCloseable {
    private static final String PREFIX = "rollcall-";
    private static final String LOCK = "lock";

    static WorkFolder make() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            // Java makes such folders 0700.
            Path root = Files.createTempDirectory(all, PREFIX);
            FileChannel channel =
                    FileChannel.open(
                            root.resolve(LOCK),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
            return new WorkFolder(root, channel.lock());
        } catch (IOException e) {
            throw new LaunchException(
                    "No temporary folder can be made in %s (%s). Make room there, or choose another folder: set the environment variable ROLLCALL_JVM_OPTIONS to -Djava.io.tmpdir=DIR."
                            .formatted(all, Home.reason(e)),
                    e);
        }
    }

    /** For the framework, which deletes what it is given and makes it anew. */
    Path cache() {
        return root.resolve("cache");
    }

    /** Removes what killed runs of this user have left; what can't be removed stays. */
    static void clearLeftovers() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (var found = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path folder : found) {
                if (Files.isRegularFile(folder.resolve(LOCK))) {
                    clear(folder);
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(WorkFolder.class).debug("Leftovers stay in {}", all, e);
        }
    }

    private static void clear(Path folder) {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LoggerFactory.getLogger(WorkFolder.class).debug("{} stays", folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            // Windows deletes no file that is open.
            lock.channel().close();
            delete(root);
        } catch (IOException e) {
            LoggerFactory.getLogger(WorkFolder.class).warn("Temporary folder {} stays", root, e);
        }
    }
}
