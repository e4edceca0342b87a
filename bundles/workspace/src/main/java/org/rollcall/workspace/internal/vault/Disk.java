package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.util.io.Folders;
import org.rollcall.util.io.OwnerOnly;

/** The few ways in which the vault writes to the disk; tests put faults in between. */
class Disk {
    private static final int BUFFER = 1 << 17;

    /** Told of bytes as they are copied. */
    interface Watcher {
        void copied(byte[] bytes, int length);
    }

    /** Copies a file's bytes to a new file, and forces them to the disk. */
    void copy(Path from, Path to, Watcher watcher) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Channels.newOutputStream(create(to))) {
            byte[] buffer = new byte[BUFFER];
            for (int length; (length = in.read(buffer)) > 0; ) {
                watcher.copied(buffer, length);
                out.write(buffer, 0, length);
            }
        }
        force(to);
    }

    /** Moves a file into its place in one step, and forces its folder to the disk. */
    void move(Path from, Path to) throws IOException {
        AtomicFile.move(from, to);
    }

    /** Makes a folder that lasts, where it is missing. */
    void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.createDirectories(folder);
            Folders.force(folder.getParent());
        }
    }

    /**
     * Adds bytes to a file, made if it is missing, and forces them to the disk; where that fails,
     * takes them back.
     *
     * @param length bytes of the file that count: what lies behind them, left by an attempt that
     *     could not even be taken back, is overwritten
     */
    void append(Path file, long length, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.createFile(file);
            Folders.force(file.getParent());
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                channel.truncate(length);
                channel.position(length);
                write(channel, bytes);
                channel.force(true);
            } catch (IOException e) {
                takeBack(channel, length, e);
                throw e;
            }
        }
    }

    /** Takes bytes back that were added last. A full disk allows that. */
    void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /**
     * Puts bytes in the place of a file in one step, forced to the disk.
     *
     * @param aside a folder on the same disk, to write them first
     */
    void replace(Path file, byte[] bytes, Path aside) throws IOException {
        Path part = aside.resolve(UUID.randomUUID().toString());
        try {
            append(part, 0, bytes);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void takeBack(FileChannel channel, long length, IOException cause) {
        try {
            channel.truncate(length);
            channel.force(true);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Writes bytes; a fault may strike in the middle. */
    void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
