package org.rollcall.update.internal.fetch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;

/** Brings files from an update site. */
public interface Transport extends AutoCloseable {

    /**
     * Brings one file.
     *
     * @param path below the site's location
     * @param most bytes that are taken; where there are more, that is an error
     * @param to what takes the bytes; its errors are passed on as {@link
     *     java.io.UncheckedIOException}
     * @return whether there is such a file
     * @throws SiteException if it can't be had whole
     */
    boolean bring(String path, long most, OutputStream to, Progress progress) throws SiteException;

    /** Brings a short file; empty if there is none. */
    default byte[] bring(String path, int most, Progress progress) throws SiteException {
        var bytes = new ByteArrayOutputStream();
        return bring(path, most, bytes, progress) ? bytes.toByteArray() : new byte[0];
    }

    @Override
    default void close() {
        // Nothing to let go of.
    }
}
