package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** An update site in a folder, signed with a key of its own, and set as an administrator would. */
final class UpdateSite implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Another one each time: what was seen of a site is remembered. */
    private final String name = "tests-" + COUNT.incrementAndGet();

    private final Path site;
    private final Path key;
    private final Configuration configuration;

    UpdateSite(Path folder) throws Exception {
        site = folder.resolve("site");
        key = folder.resolve("key");
        command("publish", "--new-key", key.toString());
        configuration = admin().getFactoryConfiguration("org.rollcall.update.Site", name, "?");
        configuration.update(
                FrameworkUtil.asDictionary(
                        Map.of(
                                "name",
                                name,
                                "location",
                                site.toString(),
                                "keys",
                                new String[] {publicKey()})));
    }

    /** Held for good: the service is given to each bundle apart, and ends when it is let go of. */
    static ConfigurationAdmin admin() {
        var context = Osgi.context();
        return context.getService(context.getServiceReference(ConfigurationAdmin.class));
    }

    /** Publishes all features of a folder like an image's. */
    void publish(Path built) {
        command(
                "publish",
                site.toString(),
                "--name",
                name,
                "--key",
                key.toString(),
                "--from",
                built.toString());
    }

    private String publicKey() throws Exception {
        return Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
    }

    /** Runs a command as the command line does; it must end well. */
    static String command(String name, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        int code =
                Osgi.service(ToolProvider.class, "(rollcall.command=%s)".formatted(name))
                        .run(
                                new PrintWriter(out, true),
                                new PrintWriter(err, true),
                                all.toArray(String[]::new));
        assertEquals(0, code, err::toString);
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        configuration.delete();
    }
}
