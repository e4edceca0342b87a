package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk that is full from some operation on. */
final class FaultyDisk extends Disk {
    private int operationsLeft;

    /**
     * @param operations that still work
     */
    FaultyDisk(int operations) {
        operationsLeft = operations;
    }

    /** Whether the fault has struck. */
    boolean struck() {
        return operationsLeft < 0;
    }

    private void step() throws IOException {
        if (--operationsLeft < 0) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    void copy(Path from, Path to, Watcher watcher) throws IOException {
        step();
        super.copy(from, to, watcher);
        step(); // written, but not forced
    }

    @Override
    void move(Path from, Path to) throws IOException {
        step();
        super.move(from, to);
        step(); // moved, but the folder not forced
    }

    @Override
    void append(Path file, long length, byte[] bytes) throws IOException {
        step();
        super.append(file, length, bytes);
    }

    @Override
    void write(FileChannel channel, byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2));
        step(); // half of a line is there
        channel.write(ByteBuffer.wrap(bytes, bytes.length / 2, bytes.length - bytes.length / 2));
    }
}
