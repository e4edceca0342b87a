package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/** Passes bytes on, never more than are wanted. */
final class Bytes {
    private static final int BUFFER = 1 << 15;

    private Bytes() {}

    /**
     * @param pace told what comes
     * @throws IOException if reading fails
     * @throws UncheckedIOException if writing fails
     * @throws SiteException if there are more than the most
     */
    static void pass(
            InputStream from, String path, long most, OutputStream to, Pace pace, Progress progress)
            throws IOException, SiteException {
        byte[] buffer = new byte[BUFFER];
        long passed = 0;
        for (int length; (length = from.read(buffer)) >= 0; ) {
            progress.checkCancelled();
            passed += length;
            pace.came(length, System.nanoTime());
            if (passed > most) {
                throw SiteException.refused("Its file %s is longer than it should be.", path);
            }
            write(to, buffer, length);
            progress.report(Math.min(1, (double) passed / most), "Fetching");
        }
    }

    private static void write(OutputStream to, byte[] buffer, int length) {
        try {
            to.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SiteException cutOff(String path, IOException e) {
        return new SiteException(
                Why.UNREACHABLE,
                "Its file %s could not be fetched whole (%s). Try again later."
                        .formatted(path, e.getMessage() == null ? e : e.getMessage()),
                e);
    }
}
