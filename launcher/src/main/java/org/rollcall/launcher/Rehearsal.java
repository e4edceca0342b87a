package org.rollcall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.util.concurrent.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window as a session shows it, but on invented data in a folder that goes, and never on a
 * screen: what is loaded and linked for it belongs into the start archive. Nothing looks for
 * updates, and nothing runs that the product did not come with.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** A window is usable a while before that, also on a slow machine. */
    private static final long FRAMES = 40;

    private static final long FRAME_MILLIS = 150;

    /** Who waits longer gets an archive of classes that are loaded, but less of what links them. */
    private static final long PATIENCE_SECONDS = 45;

    private final Home home;

    /**
     * @param home empty, and gone afterwards
     */
    Rehearsal(Home home) {
        this.home = home;
    }

    /** Where the invented data lies. */
    Path data() {
        return home.root().resolve("data");
    }

    /** Runs it as far as it gets: an archive without is slower, and otherwise as good. */
    void run(Container container, Features features) {
        if (!Toolkit.hasDisplay()) {
            return;
        }
        Thread thread = Threads.daemon("rehearsal", () -> guarded(container, features));
        thread.start();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(Container container, Features features) {
        try {
            show(container, features);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("The window can't be rehearsed", e);
        }
    }

    private void show(Container container, Features features) throws IOException {
        var toolkit = new Toolkit();
        toolkit.startUnseen();
        container.start();
        container.add(features.closure("platform"));
        toolkit.publish(container.context(), () -> {});
        container.add(features.closure("workbench"));
        container.add(features.closure("data"));
        Files.createDirectories(data());
        var nobody = new PrintWriter(Writer.nullWriter());
        container
                .command("sample")
                .ifPresent(command -> command.run(nobody, nobody, data().toString()));
        container.add(features.closure("attendance"));
        for (int i = 0; i < FRAMES; i++) {
            toolkit.paintUnseen();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FRAME_MILLIS));
        }
    }
}
