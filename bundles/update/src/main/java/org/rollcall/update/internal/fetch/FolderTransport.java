package org.rollcall.update.internal.fetch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.OrdinaryFile;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;
import org.rollcall.util.concurrent.Threads;

/**
 * A site in a folder, as on a shared drive or a stick. Ordinary files alone are read; and because a
 * drive can hang, or somebody put a pipe in a file's place at the last moment, another thread
 * reads, and is left to itself where it does not come on.
 */
final class FolderTransport implements Transport {
    private final Path folder;
    private final Duration limit;
    private final Opener opener;

    /** Opens a file that was looked at; tests have it hang. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    /**
     * @param limit for each file to begin and to go on
     */
    FolderTransport(Path folder, Duration limit) {
        this(folder, limit, Files::newInputStream);
    }

    FolderTransport(Path folder, Duration limit, Opener opener) {
        this.folder = folder;
        this.limit = limit;
        this.opener = opener;
    }

    @Override
    public boolean bring(String path, long most, OutputStream to, Progress progress)
            throws SiteException {
        var pace = new Pace(limit, System.nanoTime());
        var gate = new Gate(to);
        var reading = new FutureTask<>(() -> read(path, most, gate, pace, progress));
        Thread thread = Threads.daemon("update folder", reading);
        thread.start();
        try {
            return awaited(reading, path, pace, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException(Why.UNREACHABLE, "Fetching was interrupted.", e);
        } finally {
            gate.shut();
            thread.interrupt();
        }
    }

    private boolean read(String path, long most, OutputStream to, Pace pace, Progress progress)
            throws SiteException {
        if (!Files.isDirectory(folder)) {
            throw new SiteException(
                    Why.UNREACHABLE,
                    "The folder %s is not there now. Connect the drive or the stick, or correct the location in the settings."
                            .formatted(folder));
        }
        Path file = folder.resolve(path);
        try {
            OrdinaryFile.check(file, most);
            try (InputStream in = opener.open(file)) {
                Bytes.pass(in, path, most, to, pace, progress);
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Bytes.cutOff(path, e);
        }
    }

    private static boolean awaited(
            FutureTask<Boolean> reading, String path, Pace pace, Progress progress)
            throws InterruptedException, SiteException {
        while (true) {
            try {
                return reading.get(pace.interval(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.checkCancelled();
                long now = System.nanoTime();
                if (pace.isTooSlow(now)) {
                    throw pace.tooSlow(path, now);
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    private static SiteException rethrown(Throwable problem) {
        if (problem instanceof SiteException e) {
            return e;
        }
        if (problem instanceof RuntimeException e) {
            throw e;
        }
        if (problem instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(problem);
    }

    /** Lets bytes through until somebody else goes on. */
    private static final class Gate extends FilterOutputStream {
        private boolean shut;

        Gate(OutputStream out) {
            super(out);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            if (shut) {
                throw new IOException("Nobody waits for it any more");
            }
            out.write(bytes, offset, length);
        }

        synchronized void shut() {
            shut = true;
        }
    }
}
