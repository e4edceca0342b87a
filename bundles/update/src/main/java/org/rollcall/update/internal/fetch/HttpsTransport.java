package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/**
 * A site on the web. HTTPS alone, also after a redirect; through the operating system's proxy; no
 * cookies, nothing said of this computer beyond the address.
 */
final class HttpsTransport implements Transport {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Slower than that in the mean is as good as nothing; bytes a second. */
    private static final long LEAST_RATE = 4096;

    private final URI location;
    private final Duration limit;
    private final HttpClient client;
    private final ExecutorService threads;
    private final ScheduledExecutorService watch;

    /**
     * @param location must begin with {@code https://}
     * @param limit for connecting, and for each file to begin and to go on
     * @throws SiteException if the location is not safe
     */
    HttpsTransport(URI location, Duration limit, HttpClient.Builder builder) throws SiteException {
        if (!"https".equals(location.getScheme())) {
            throw SiteException.refused(
                    "Its address %s does not begin with https://, so anybody on the way could listen and hold back. Correct it in the settings.",
                    location);
        }
        String text = location.toString();
        this.location = URI.create(text.endsWith("/") ? text : text + "/");
        this.limit = limit;
        threads = Executors.newCachedThreadPool(task -> daemon(task, "update site"));
        watch = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "update time"));
        client =
                builder.connectTimeout(limit)
                        .followRedirects(Redirect.NORMAL) // never from https to http
                        .proxy(ProxySelector.getDefault())
                        .executor(threads)
                        .build();
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean bring(String path, long most, OutputStream to, Progress progress)
            throws SiteException {
        var request = HttpRequest.newBuilder(location.resolve(path)).timeout(limit).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == NOT_FOUND) {
                    return false;
                }
                if (response.statusCode() != OK) {
                    throw new SiteException(
                            Why.UNREACHABLE,
                            "Its server answers %d for %s.".formatted(response.statusCode(), path));
                }
                pass(body, path, most, to, progress);
                return true;
            }
        } catch (IOException e) {
            throw Bytes.cutOff(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException(Why.UNREACHABLE, "Fetching was interrupted.", e);
        }
    }

    /**
     * Passes a body on, and ends it where nothing has come for longer than the limit, or where it
     * comes so slowly that it would keep others waiting for ever.
     */
    private void pass(InputStream body, String path, long most, OutputStream to, Progress progress)
            throws IOException, SiteException {
        var moved = new AtomicBoolean(true);
        long begin = System.nanoTime();
        long longest = 2 * limit.toNanos() + TimeUnit.SECONDS.toNanos(most / LEAST_RATE);
        var watching =
                watch.scheduleWithFixedDelay(
                        () -> {
                            boolean slow = System.nanoTime() - begin > longest;
                            if (slow || !moved.getAndSet(false) || progress.cancelled()) {
                                end(body);
                            }
                        },
                        limit.toMillis(),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            Bytes.pass(body, path, most, new Noting(to, moved), progress);
        } finally {
            watching.cancel(true);
        }
    }

    private static void end(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }

    /** Notes that bytes have come. */
    private static final class Noting extends java.io.FilterOutputStream {
        private final AtomicBoolean moved;

        Noting(OutputStream out, AtomicBoolean moved) {
            super(out);
            this.moved = moved;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            moved.set(true);
            out.write(bytes, offset, length);
        }
    }
}
