package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;
import org.rollcall.util.concurrent.Threads;

/**
 * A site on the web. HTTPS alone, also after a redirect; through the operating system's proxy; no
 * cookies, nothing said of this computer beyond the address.
 */
final class HttpsTransport implements Transport {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

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
        if (location.getHost() == null || location.getPort() > 65_535) {
            throw SiteException.refused(
                    "Its address %s names no server. Correct it in the settings.", location);
        }
        String text = location.toString();
        this.location = URI.create(text.endsWith("/") ? text : text + "/");
        this.limit = limit;
        threads = Executors.newCachedThreadPool(Threads.daemons("update site"));
        watch = Threads.scheduler("update time");
        client =
                builder.connectTimeout(limit)
                        .followRedirects(Redirect.NORMAL) // never from https to http
                        .proxy(ProxySelector.getDefault())
                        .executor(threads)
                        .build();
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
        } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
            throw Certificates.refused(location, e);
        } catch (IOException e) {
            throw Bytes.cutOff(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException(Why.UNREACHABLE, "Fetching was interrupted.", e);
        }
    }

    /** Passes a body on, and ends it where it is too slow, or nobody wants it any more. */
    private void pass(InputStream body, String path, long most, OutputStream to, Progress progress)
            throws IOException, SiteException {
        var pace = new Pace(limit, System.nanoTime());
        var watching =
                watch.scheduleWithFixedDelay(
                        () -> {
                            if (pace.isTooSlow(System.nanoTime()) || progress.cancelled()) {
                                end(body);
                            }
                        },
                        pace.interval(),
                        pace.interval(),
                        TimeUnit.MILLISECONDS);
        try {
            Bytes.pass(body, path, most, to, pace, progress);
        } catch (IOException e) {
            progress.checkCancelled();
            long now = System.nanoTime();
            if (pace.isTooSlow(now)) {
                throw pace.tooSlow(path, now);
            }
            throw e;
        } finally {
            watching.cancel(true);
        }
    }

    private static void end(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }
}
