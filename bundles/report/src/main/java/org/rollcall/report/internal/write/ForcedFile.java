package org.rollcall.report.internal.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rollcall.report.internal.write.AtomicFile.Content;

/** A new file that is on the disk, not in a buffer, once it is written. */
final class ForcedFile {
    private static final int BUFFER = 1 << 16;

    private ForcedFile() {}

    /**
     * @return the file's SHA-256, as lower-case hexadecimal digits
     */
    static String write(Path file, Content content) throws IOException {
        MessageDigest digest = sha256();
        try (var channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var counted = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            var out = new BufferedOutputStream(counted, BUFFER);
            content.writeTo(new Unclosable(out));
            out.flush();
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Makes renames in a folder last, where the system lets folders be forced. */
    static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows forces no folder; its renames are in the file system's own journal.
        }
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
