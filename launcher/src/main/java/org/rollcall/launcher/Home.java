package org.rollcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.util.io.OwnerOnly;
import org.slf4j.LoggerFactory;

/**
 * The user directory: vault, configuration, logs and the framework's cache.
 *
 * @param root made if it is missing
 */
record Home(Path root) {

    /**
     * The user directory of this call: the one asked for, else {@code ROLLCALL_HOME}, else the
     * operating system's convention.
     *
     * @param asked from the command line; may be null
     */
    static Home of(Path asked) {
        Path root =
                asked != null
                        ? asked
                        : conventional(
                                System.getProperty("os.name"),
                                System.getenv(),
                                Path.of(System.getProperty("user.home")));
        return new Home(root.toAbsolutePath().normalize());
    }

    /** {@code ROLLCALL_HOME}, or where applications of an operating system keep a user's data. */
    static Path conventional(String system, Map<String, String> environment, Path user) {
        String chosen = environment.get("ROLLCALL_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return user.resolve("Library/Application Support/Rollcall");
        }
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local))
                    .resolve("Rollcall");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data))
                .resolve("rollcall");
    }

    /** A home of its own for sample data, so that it never mixes with real data. */
    Home sample() {
        return new Home(root.resolve("sample"));
    }

    Path configuration() {
        return root.resolve("configuration");
    }

    /** The user's own settings; the file need not be there. */
    Path settings() {
        return configuration().resolve("rollcall.json");
    }

    /** What updates bring, and what was installed when. */
    Path update() {
        return root.resolve("update");
    }

    Path cache() {
        return root.resolve("cache");
    }

    /**
     * Makes the folders.
     *
     * @throws LaunchException if that is impossible
     */
    Home make() {
        try {
            for (Path folder : new Path[] {configuration(), cache(), root.resolve("logs")}) {
                OwnerOnly.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The reason, and what to do for whoever has a console and for whoever has an icon. */
    private LaunchException unusable(IOException e) {
        String what;
        if (Files.isDirectory(root)) {
            what =
                    "The user directory %s can't be written (%s). Give yourself permission to write there, or choose another"
                            .formatted(root, reason(e));
        } else if (Files.exists(root)) {
            what = "The user directory %s is a file. Choose another".formatted(root);
        } else {
            what =
                    "The user directory %s can't be made (%s). Choose another"
                            .formatted(root, reason(e));
        }
        return new LaunchException(
                what
                        + ": set the environment variable ROLLCALL_HOME to a folder of yours, or"
                        + " start with --home DIR.",
                e);
    }

    /**
     * Claims the home for one workbench, until it is released or the process ends.
     *
     * @return the lock; empty if another workbench has it
     */
    Optional<FileLock> claim() {
        try {
            FileChannel channel =
                    FileChannel.open(
                            root.resolve("workbench.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            Optional<FileLock> lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Ends a claim before the process ends. */
    static void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            LoggerFactory.getLogger(Home.class).warn("The lock stays until the end", e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // this very process has it
        }
    }

    /** What the operating system says, without the names of Java's exceptions where it can be. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is in the way";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.toString();
    }
}
