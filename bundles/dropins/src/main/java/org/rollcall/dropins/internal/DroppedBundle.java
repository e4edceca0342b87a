package org.rollcall.dropins.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.FrameworkWiring;
import org.rollcall.api.update.UnsignedBundle;
import org.rollcall.installation.WindowThread;

/** A file of the folder as a bundle. */
final class DroppedBundle {
    private static final long REFRESH_SECONDS = 10;

    private record Mark(String name, String version, String file) implements UnsignedBundle {}

    private final BundleContext context;
    private final Bundle bundle;
    private final String file;
    private ServiceRegistration<UnsignedBundle> mark;
    private String lastProblem = "";

    private DroppedBundle(BundleContext context, Bundle bundle, String file) {
        this.context = context;
        this.bundle = bundle;
        this.file = file;
    }

    /**
     * @throws BundleException if it may not be installed; its message says why and what to do
     */
    static DroppedBundle install(BundleContext context, File jar) throws BundleException {
        Admission.check(context, jar, location(jar));
        try (InputStream in = Files.newInputStream(jar.toPath())) {
            Bundle bundle = context.installBundle(location(jar), in);
            var dropped = new DroppedBundle(context, bundle, jar.getName());
            dropped.admit();
            return dropped;
        } catch (IOException e) {
            throw Admission.unsound(e);
        }
    }

    private static String location(File jar) {
        return UnsignedBundle.LOCATION + jar.getName();
    }

    private void admit() throws BundleException {
        try {
            Admission.check(context, bundle);
        } catch (BundleException e) {
            bundle.uninstall();
            throw e;
        }
    }

    String file() {
        return file;
    }

    boolean isActive() {
        return bundle.getState() == Bundle.ACTIVE;
    }

    /** Whether that was not told the last time already. */
    boolean isNews(String problem) {
        boolean news = !problem.equals(lastProblem);
        lastProblem = problem;
        return news;
    }

    void start() throws BundleException {
        bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        lastProblem = "";
        if (mark == null) {
            mark =
                    context.registerService(
                            UnsignedBundle.class,
                            new Mark(
                                    bundle.getSymbolicName(), bundle.getVersion().toString(), file),
                            null);
        }
    }

    /** Takes over the file's new content; it must be started afterwards. */
    void update(File jar) throws BundleException {
        Admission.check(context, jar, location(jar));
        stop();
        try (InputStream in = Files.newInputStream(jar.toPath())) {
            bundle.update(in);
        } catch (IOException e) {
            throw Admission.unsound(e);
        }
        refresh();
        admit();
    }

    void remove() throws BundleException {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return;
        }
        stop();
        bundle.uninstall();
        refresh();
    }

    private void stop() throws BundleException {
        if (mark != null) {
            mark.unregister();
            mark = null;
        }
        bundle.stop(Bundle.STOP_TRANSIENT);
        // What the window still shows of it needs its classes.
        WindowThread.await(context);
    }

    private void refresh() {
        var done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(
                        List.of(bundle),
                        event -> {
                            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                                done.countDown();
                            }
                        });
        try {
            var unused = done.await(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
