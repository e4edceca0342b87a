package org.rollcall.update.internal.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/** A real server on the loopback address, with a certificate made for this run. */
class HttpsTransportTest {
    private static final char[] PASSWORD = "of no value".toCharArray();
    private static final byte[] CONTENT = "what was asked for".getBytes(UTF_8);

    private static HttpsServer server;
    private static HttpServer plain;
    private static SSLContext tls;
    private static final CountDownLatch END = new CountDownLatch(1);

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        tls = context(folder.resolve("keys.p12"));
        var loopback = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        server = HttpsServer.create(loopback, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newCachedThreadPool());
        handle("/site/whole", exchange -> answer(exchange, 200, CONTENT));
        handle("/site/broken", exchange -> answer(exchange, 500, CONTENT));
        handle(
                "/site/moved",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "/site/whole");
                    answer(exchange, 302, new byte[0]);
                });
        plain = HttpServer.create(loopback, 0);
        plain.createContext("/", exchange -> answer(exchange, 200, CONTENT));
        plain.start();
        handle(
                "/site/unsafe",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    "http://127.0.0.1:%d/whole"
                                            .formatted(plain.getAddress().getPort()));
                    answer(exchange, 302, new byte[0]);
                });
        handle(
                "/site/cut",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(CONTENT);
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        handle(
                "/site/hangs",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(CONTENT);
                    exchange.getResponseBody().flush();
                    await();
                });
        handle(
                "/site/drips",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000 && !isOver(); i++) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                    }
                });
        handle("/site/silent", exchange -> await());
        server.start();
    }

    /** Whether the tests are over; asking takes a while. */
    private static boolean isOver() {
        try {
            return END.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void await() {
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    static void end() {
        END.countDown();
        server.stop(0);
        plain.stop(0);
    }

    @Test
    void aFileIsBrought() throws Exception {
        assertArrayEquals(CONTENT, bring("whole"));
        assertArrayEquals(CONTENT, bring("moved"));
    }

    @Test
    void aMissingFileIsNoError() throws Exception {
        try (Transport transport = transport()) {
            assertFalse(transport.bring("none", 99, new ByteArrayOutputStream(), Progress.none()));
        }
    }

    @Test
    void moreThanIsWantedIsNotTaken() {
        SiteException e =
                assertThrows(
                        SiteException.class,
                        () -> {
                            try (Transport transport = transport()) {
                                transport.bring("whole", 5, Progress.none());
                            }
                        });
        assertEquals(Why.REFUSED, e.why());
    }

    @Test
    void whatIsCutOffHangsOrFailsIsTold() {
        for (String path : new String[] {"cut", "hangs", "drips", "silent", "broken"}) {
            SiteException e = assertThrows(SiteException.class, () -> bring(path), path);
            assertEquals(Why.UNREACHABLE, e.why(), e.getMessage());
            assertTrue(e.getMessage().contains(path), e.getMessage());
        }
    }

    @Test
    void plainHttpIsNeverUsed() {
        SiteException e = assertThrows(SiteException.class, () -> bring("unsafe"));
        assertTrue(e.getMessage().contains("302"), e.getMessage());
        SiteException direct =
                assertThrows(SiteException.class, () -> Transports.to("http://example.org/"));
        assertEquals(Why.REFUSED, direct.why());
        assertTrue(direct.getMessage().contains("https://"), direct.getMessage());
    }

    @Test
    void aServerThatNobodyVouchesForIsNotAsked() throws Exception {
        try (Transport transport =
                new HttpsTransport(location(), Duration.ofSeconds(1), HttpClient.newBuilder())) {
            SiteException e =
                    assertThrows(
                            SiteException.class,
                            () -> transport.bring("whole", 99, Progress.none()));
            assertEquals(Why.REFUSED, e.why());
            assertTrue(
                    e.getMessage()
                            .contains("The certificate of its server 127.0.0.1 is not trusted"),
                    e.getMessage());
            assertTrue(e.getMessage().contains("ask whoever keeps the server"), e.getMessage());
        }
    }

    @Test
    void whatDripsEndsSoonAfterTheLimitHoweverLongItIs() {
        SiteException e =
                assertThrows(
                        SiteException.class,
                        () ->
                                assertTimeoutPreemptively(
                                        Duration.ofSeconds(20), () -> bring("drips", 200 << 20)));
        assertEquals(Why.UNREACHABLE, e.why());
        assertTrue(e.getMessage().contains("comes too slowly"), e.getMessage());
    }

    private static byte[] bring(String path) throws Exception {
        return bring(path, 1000);
    }

    private static byte[] bring(String path, int most) throws Exception {
        try (Transport transport = transport()) {
            return transport.bring(path, most, Progress.none());
        }
    }

    private static Transport transport() throws SiteException {
        return new HttpsTransport(
                location(), Duration.ofMillis(1500), HttpClient.newBuilder().sslContext(tls));
    }

    private static URI location() {
        return URI.create("https://127.0.0.1:%d/site".formatted(server.getAddress().getPort()));
    }

    private static void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** A key of its own, made by the runtime's tool, that this test trusts. */
    private static SSLContext context(Path store) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }
}
