package org.rollcall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** One run of Rollcall: what to start, in which order, and when to end. */
final class Launch {
    private static final String WORKBENCH = "workbench";

    private final Supplier<Features> installed;
    private Features features;
    private final Home home;
    private final Image image = Image.current();
    private final PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    private final PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());

    /**
     * @param installed reads the features, when they are needed
     */
    Launch(Supplier<Features> installed, Home home) {
        this.installed = installed;
        this.home = home;
    }

    /** Runs a headless command in a framework of its own; the exit code is the command's. */
    int command(String name, String... arguments) {
        home.make();
        Path cache = temporaryCache();
        try (var container = container(name, home, cache, Map.of())) {
            container.add(needed(name));
            return run(container, name, arguments);
        } finally {
            delete(cache);
        }
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param sample whether to show sample data, in a home of its own
     */
    int workbench(boolean sample) {
        Home place = (sample ? home.sample() : home).make();
        var lock = place.claim();
        if (lock.isEmpty()) {
            out.println("Rollcall is already open on " + place.root() + ".");
            return 0;
        }
        if (!Toolkit.hasDisplay()) {
            throw new LaunchException(
                    "There is no display to open a window on. 'rollcall analyse' works without one.");
        }
        var toolkit = new Toolkit();
        toolkit.start();
        var properties = new HashMap<String, String>();
        if (sample) {
            properties.put("rollcall.sample", place.root().resolve("data").toString());
        }
        var loaders = new LastLoaders();
        Optional<StartArchive> archive;
        int code;
        try (var container = container(WORKBENCH, place, place.cache(), properties)) {
            archive = StartArchive.of(image);
            archive.ifPresent(present -> loaders.watch(container.context()));
            // The toolkit is still starting, and the user waits for the window more than for data.
            container.add(features.closure(List.of("platform")));
            toolkit.publish(container.context(), container::stop);
            container.add(features.closure(List.of(WORKBENCH)));
            container.add(features.closure(List.of("data")));
            if (sample) {
                code = makeSample(container, place, quiet());
                if (code != 0) {
                    return code;
                }
            }
            container.add(features.closure(features.names()));
            code = untilClosed(container);
        }
        archive.ifPresent(StartArchive::finish);
        loaders.release();
        return code;
    }

    /** Makes sample data, analyses it, says where the report is, and opens the window if it can. */
    int demo() {
        Home place = home.sample().make();
        var lock = place.claim();
        if (lock.isEmpty()) {
            out.println("The demonstration is already open on " + place.root() + ".");
            return 0;
        }
        boolean display = Toolkit.hasDisplay();
        Toolkit toolkit = null;
        if (display) {
            toolkit = new Toolkit();
            toolkit.start();
        }
        Path data = place.root().resolve("data");
        Path report = place.root().resolve("report");
        var properties = Map.of("rollcall.sample", data.toString());
        try (var container = container("demo", place, place.cache(), properties)) {
            container.add(features.closure(List.of("data")));
            int code = makeSample(container, place, out);
            if (code == 0) {
                code =
                        run(
                                container,
                                "analyse",
                                data.toString(),
                                "--out",
                                report.toString(),
                                "--format",
                                "csv,xlsx,html");
            }
            if (code != 0) {
                return code;
            }
            if (toolkit == null) {
                out.println();
                out.println(
                        "There is no display here, so no window opens. On a desktop,"
                                + " 'rollcall workbench --sample' shows the same data.");
                return 0;
            }
            out.println();
            out.println("Opening the window on the same data; close it to end.");
            toolkit.publish(container.context(), container::stop);
            container.add(features.closure(features.names()));
            return untilClosed(container);
        }
    }

    private int makeSample(Container container, Home place, PrintWriter output) {
        Path data = place.root().resolve("data");
        return run(container, output, "sample", data.toString());
    }

    private static PrintWriter quiet() {
        return new PrintWriter(Writer.nullWriter());
    }

    private static int untilClosed(Container container) {
        try {
            container.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.FAILURE;
        }
    }

    private int run(Container container, String name, String... arguments) {
        return run(container, out, name, arguments);
    }

    private int run(Container container, PrintWriter output, String name, String... arguments) {
        var command =
                container
                        .command(name)
                        .orElseThrow(
                                () ->
                                        new LaunchException(
                                                "The command '%s' did not start. The log under %s says why."
                                                        .formatted(
                                                                name,
                                                                home.root().resolve("logs"))));
        int code = command.run(output, err, arguments);
        output.flush();
        err.flush();
        return code;
    }

    private List<FeatureFile> needed(String command) {
        var owner =
                features.providing(command)
                        .orElseThrow(() -> new LaunchException("There is no command " + command));
        return features.closure(List.of(owner.name()));
    }

    private Container container(
            String command, Home place, Path cache, Map<String, String> properties) {
        // Setting up logging and reading what is to be installed go side by side.
        Thread logging = Logging.start(place.root(), command, image);
        features = installed.get();
        var container = new Container(image, place, cache, properties);
        try {
            logging.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        container.start();
        return container;
    }

    /** Headless commands may run side by side, so each has a cache of its own. */
    private static Path temporaryCache() {
        try {
            return Files.createTempDirectory("rollcall-");
        } catch (IOException e) {
            throw new LaunchException("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Launch.class).warn("Temporary folder {} stays", folder, e);
        }
    }
}
