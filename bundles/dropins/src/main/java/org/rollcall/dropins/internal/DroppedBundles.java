package org.rollcall.dropins.internal;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.rollcall.workbench.api.Notifier.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the folder and the bundles that were made of them. A bad file is told of and does no
 * harm to others. File Install calls from its own thread, and whatever hangs there does not keep
 * the window from closing.
 */
final class DroppedBundles implements ArtifactInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedBundles.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BundleContext context;
    private final DropInNotifier told;
    private final Map<String, DroppedBundle> byFile = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Duration patience;
    private volatile boolean closed;

    DroppedBundles(BundleContext context, DropInNotifier told) {
        this(context, told, PATIENCE);
    }

    /**
     * @param patience how long closing waits for a file that is being installed
     */
    DroppedBundles(BundleContext context, DropInNotifier told, Duration patience) {
        this.context = context;
        this.told = told;
        this.patience = patience;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar");
    }

    @Override
    public void install(File file) {
        alone(() -> installAlone(file));
    }

    private void installAlone(File file) {
        String name = file.getName();
        try {
            DroppedBundle known = byFile.get(name);
            if (known == null) {
                byFile.put(name, DroppedBundle.install(context, file));
            } else {
                known.update(file);
            }
        } catch (BundleException e) {
            told.tell(Severity.WARNING, "%s is not run".formatted(name), e.getMessage());
            remove(name);
            return;
        }
        start();
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        alone(
                () -> {
                    remove(file.getName());
                    // What has used it may do without, or tells that it can't.
                    start();
                });
    }

    /** Does something while nobody else does, unless all is over. */
    private void alone(Runnable task) {
        lock.lock();
        try {
            if (!closed) {
                task.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Starts all that do not run: one may have waited for what another brings. */
    private void start() {
        for (DroppedBundle bundle : List.copyOf(byFile.values())) {
            if (bundle.isActive()) {
                continue;
            }
            try {
                bundle.start();
                LOG.info("{} runs, unsigned: {}", bundle.file(), bundle);
            } catch (BundleException e) {
                String why = Reasons.of(e);
                if (bundle.isNews(why)) {
                    told.tell(
                            Severity.WARNING,
                            "%s does not start".formatted(bundle.file()),
                            why + " Put a better one in its place, or delete it.");
                }
            }
        }
    }

    private void remove(String file) {
        DroppedBundle bundle = byFile.remove(file);
        if (bundle != null) {
            try {
                bundle.remove();
                LOG.info("{} has gone", file);
            } catch (BundleException e) {
                LOG.warn("{} can't be taken out", file, e);
            }
        }
    }

    /** Takes all out. */
    void close() {
        closed = true;
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A file of the drop-in folder is still being installed; it is left so");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            new ArrayList<>(byFile.keySet()).forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }
}
