package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rollcall.api.progress.Progress;

/** SHA-256 digests, in lower-case hexadecimal. */
public final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** A new digest; every Java runtime has this algorithm. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(Path file) throws IOException {
        return of(file, Progress.none());
    }

    /**
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static String of(Path file, Progress progress) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length; (length = in.read(buffer)) > 0; ) {
                progress.checkCancelled();
                digest.update(buffer, 0, length);
            }
        }
        return hex(digest);
    }
}
