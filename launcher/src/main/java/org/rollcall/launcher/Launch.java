package org.rollcall.launcher;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.installation.Feature;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.internal.Installation;
import org.rollcall.installation.internal.LiveInstaller;

/** One run of Rollcall: what to start, in which order, and when to end. */
final class Launch {
    private static final String WORKBENCH = "workbench";

    /** The command that changes what is installed: it sees everything that the window would run. */
    private static final String FEATURE = "feature";

    private final Home home;
    private final Image image = Image.current();
    private final PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    private final PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    private final Remarks remarks = new Remarks(err);
    private Installation installation;
    private Features features;

    Launch(Home home) {
        this.home = home;
    }

    /** Runs a headless command in a framework of its own; the exit code is the command's. */
    int command(String name, String... arguments) {
        home.make();
        begin(name, home);
        WorkFolder.clearLeftovers();
        Ending ending = Ending.ofThisThread();
        try (WorkFolder folder = WorkFolder.make()) {
            return command(name, folder.cache(), arguments);
        } finally {
            ending.close();
        }
    }

    private int command(String name, Path cache, String... arguments) {
        boolean whole = name.equals(FEATURE);
        Optional<FileLock> lock = whole ? home.claim() : Optional.empty();
        while (true) {
            choose(false);
            try (var container = container(home, cache, Map.of())) {
                container.offerInstaller(() -> lock.isEmpty());
                container.add(whole ? features.all() : needed(name));
                int code = run(container, name, arguments);
                installation.endCleanly();
                return code;
            } catch (LaunchException e) {
                if (!fellBack(e.getMessage(), List.of())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Opens the window and waits until it is closed. Where one is open on the same user directory,
     * it comes to the front instead.
     */
    int workbench(WindowCall call) {
        Home place = (call.sample() ? home.sample() : home).make();
        var lock = SecondStart.claim(place, call.files(), out);
        if (lock.isEmpty()) {
            return 0;
        }
        if (!Toolkit.hasDisplay()) {
            throw new LaunchException(
                    "There is no display to open a window on. 'rollcall analyse' works without one.");
        }
        var toolkit = new Toolkit();
        toolkit.start();
        var inbox = new Inbox();
        inbox.offer(call.files());
        begin(WORKBENCH, place);
        WorkFolder.clearLeftovers();
        Optional<StartArchive> archive = StartArchive.of(image, place.update());
        var loaders = new LoaderPin();
        int code;
        var watchdog = new StartupWatchdog();
        try (var window = new Window(place, toolkit, inbox)) {
            do {
                choose(true);
                code = window(call.sample(), place, window, loaders(archive, loaders), watchdog);
            } while (watchdog.failed());
            if (Ending.asked()) {
                installation.endCleanly(); // logging off says nothing against what is new
            } else if (code == 0) {
                installation.markHealthy();
            }
        }
        // The user may want the window back while the archive is being made.
        Home.release(lock.get());
        if (!Ending.asked()) {
            archive.ifPresent(StartArchive::finish);
        }
        loaders.release();
        return code;
    }

    private static LoaderPin loaders(Optional<StartArchive> archive, LoaderPin loaders) {
        return archive.filter(StartArchive::isWanted).map(a -> loaders).orElse(null);
    }

    /**
     * Runs the window once.
     *
     * @param loaders to be kept for the start archive; null if there is to be none
     */
    private int window(
            boolean sample,
            Home place,
            Window window,
            LoaderPin loaders,
            StartupWatchdog watchdog) {
        var properties = new HashMap<String, String>();
        if (sample) {
            properties.put("rollcall.sample", place.root().resolve("data").toString());
        }
        try (var container = container(place, place.cache(), properties)) {
            if (loaders != null) {
                loaders.watch(container.context());
            }
            LiveInstaller installer = container.offerInstaller(() -> false);
            // The toolkit is still starting, and the user waits for the window more than for data.
            container.add(features.closure("platform"));
            window.publish(container);
            container.add(features.closure(WORKBENCH));
            container.add(features.closure("data"));
            if (sample) {
                int code = makeSample(container, place, quiet());
                if (code != 0) {
                    return code;
                }
            }
            container.add(features.all());
            watchdog.begin(installation, installer, container::stop);
            return untilClosed(container);
        } catch (LaunchException | InstallationException e) {
            if (!watchdog.failedNow(fellBack(e.getMessage(), List.of()))) {
                throw e;
            }
            return 0;
        }
    }

    /** Goes back to what ran before, where what was to run is new and does not start. */
    private boolean fellBack(String why, List<String> report) {
        if (!installation.fallBack(why, report)) {
            return false;
        }
        err.println("What was installed last does not start, so it was undone: " + why);
        return true;
    }

    /** Makes sample data, analyses it, says where the report is, and opens the window if it can. */
    int demo() {
        Home place = home.sample().make();
        var lock = SecondStart.claim(place, List.of(), out);
        if (lock.isEmpty()) {
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
        begin("demo", place);
        choose(display);
        try (var window = toolkit == null ? null : new Window(place, toolkit, new Inbox());
                var container = container(place, place.cache(), properties)) {
            container.offerInstaller(() -> false);
            container.add(features.closure("data"));
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
            if (window == null) {
                out.println();
                out.println(
                        "There is no display here, so no window opens. On a desktop,"
                                + " 'rollcall workbench --sample' shows the same data.");
                return 0;
            }
            out.println();
            out.println("Opening the window on the same data; close it to end.");
            window.publish(container);
            container.add(features.all());
            code = untilClosed(container);
            installation.markHealthy();
            return code;
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

    private List<Feature> needed(String command) {
        var owner =
                features.providing(command)
                        .orElseThrow(() -> new LaunchException("There is no command " + command));
        return features.closure(owner.name());
    }

    /**
     * Begins the log, and reads what the product brought; the two go side by side. Nothing of the
     * user directory is followed before it is its owner's alone.
     */
    private void begin(String command, Home place) {
        Thread logging = Logging.start(place.root(), command, image);
        installation = new Installation(image.root(), place.update());
        HomeCheck check = HomeCheck.of(place);
        try {
            logging.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remarks.say(check.told());
        check.apply(installation);
        remarks.say(installation.refused());
    }

    /** Chooses what to start. */
    private void choose(boolean window) {
        int before = installation.refused().size();
        features = Features.withExtra(installation.start(window));
        remarks.say(installation.refused().subList(before, installation.refused().size()));
    }

    private Container container(Home place, Path cache, Map<String, String> properties) {
        var container =
                new Container(
                        image, installation, place, cache, properties, remarks, features.all());
        container.start();
        return container;
    }
}
