package org.rollcall.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.Installer;
import org.rollcall.installation.WindowThread;
import org.rollcall.installation.internal.BundleSet;
import org.rollcall.installation.internal.InstallUnit;
import org.rollcall.installation.internal.InstallUnits;
import org.rollcall.installation.internal.Installation;
import org.rollcall.installation.internal.LiveInstaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OSGi framework with the bundles of some features. */
final class Container implements AutoCloseable {
    /** How long a command's service may take to appear, in milliseconds. */
    private static final long COMMAND_WAIT = 20_000;

    private final Image image;
    private final Installation installation;
    private final Framework framework;
    private final BundleSet bundles;

    /**
     * Makes an empty framework.
     *
     * @param properties framework properties beside the usual ones
     * @param known features whose bundles say what settings there are
     * @throws LaunchException if that is impossible
     */
    Container(
            Image image,
            Installation installation,
            Home home,
            Path cache,
            Map<String, String> properties,
            Remarks remarks,
            List<Feature> known) {
        this.image = image;
        this.installation = installation;
        var settings = new HashMap<String, String>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        // What is installed is told by the features alone, so the cache starts afresh each time;
        // bundles are read in place, which costs no copying.
        settings.put(
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SharedPackages.declaration());
        // Settings are what the files say: the container keeps no copy that could outlive them.
        var own = UserSettings.read(home.settings(), cache, new Metatypes(() -> jars(known)));
        remarks.say(own.told());
        settings.put("configurator.initial", defaults(own.address(), image.configuration()));
        settings.put("rollcall.settings.user", own.address().orElse(""));
        // File Install would watch a folder of its own choosing; this names none.
        settings.put("felix.fileinstall.dir", ",");
        settings.put("rollcall.home", home.root().toString());
        settings.put("rollcall.version", Image.version());
        settings.putAll(properties);
        framework = new FrameworkFactory().newFramework(settings);
        try {
            framework.init();
            own.write(); // The framework has emptied its cache now.
            framework
                    .getBundleContext()
                    .registerService(
                            Path.class,
                            home.root(),
                            FrameworkUtil.asDictionary(Map.of("rollcall.directory", "home")));
            framework
                    .getBundleContext()
                    .registerService(
                            Supplier.class,
                            remarks::all,
                            FrameworkUtil.asDictionary(Map.of("rollcall.told", "start")));
            bundles = new BundleSet(framework.getBundleContext());
        } catch (BundleException e) {
            throw new LaunchException("The framework does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Starts it; from now on there may be a log.
     *
     * @throws LaunchException if it does not start
     */
    void start() {
        try {
            framework.getBundleContext().addFrameworkListener(new FrameworkLog());
            framework.start();
        } catch (BundleException e) {
            throw new LaunchException("The framework does not start: " + e.getMessage(), e);
        }
    }

    /**
     * The user's settings, and those that ship. Of two files that set the same, the Configurator
     * follows the one whose address sorts first, whatever their order here; see {@link
     * UserSettings}.
     */
    static String defaults(Optional<String> user, Path image) {
        Path shipped = image.resolve("rollcall.json");
        return Stream.concat(
                        user.stream(),
                        Stream.of(shipped).filter(Files::exists).map(UserSettings::plainAddress))
                .collect(Collectors.joining(","));
    }

    /**
     * Installs and starts the bundles of features that are not there yet, in order.
     *
     * @throws LaunchException if a bundle is missing or does not install; a bundle that does not
     *     start is logged, and the others go on
     */
    void add(List<Feature> features) {
        var installed = new ArrayList<Bundle>();
        for (InstallUnit unit : InstallUnits.of(features, this::jar)) {
            try {
                if (!bundles.has(unit)) {
                    installed.add(bundles.install(unit));
                }
            } catch (BundleException e) {
                throw new LaunchException(
                        "The bundle %s %s can't be installed (%s). Install Rollcall again."
                                .formatted(unit.name(), unit.version(), e.getMessage()),
                        e);
            }
        }
        for (Bundle bundle : installed) {
            try {
                if (BundleSet.isStartable(bundle)) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
            } catch (BundleException e) {
                log().error("Bundle {} does not start", bundle.getSymbolicName(), e);
            }
        }
    }

    /**
     * Installs the bundles of features that are not there yet, and gives them class loaders,
     * without starting any.
     *
     * @return all bundles that there are
     */
    List<Bundle> resolve(List<Feature> features) {
        for (InstallUnit unit : InstallUnits.of(features, this::jar)) {
            try {
                if (!bundles.has(unit)) {
                    bundles.install(unit);
                }
            } catch (BundleException e) {
                log().warn("{} can't be installed", unit.name(), e);
            }
        }
        List<Bundle> installed =
                Stream.of(context().getBundles()).filter(b -> b.getBundleId() != 0).toList();
        framework.adapt(FrameworkWiring.class).resolveBundles(installed);
        return installed;
    }

    private List<Path> jars(List<Feature> known) {
        return known.stream()
                .flatMap(feature -> feature.bundles().stream())
                .map(this::jar)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** A bundle's file: by its digest, else by its name in the image, or where extra ones are. */
    private Path jar(FeatureBundle bundle) {
        Path named = image.repository().resolve(bundle.fileName());
        String extra = System.getProperty("rollcall.repository.extra");
        Path unknown =
                extra == null || Files.exists(named)
                        ? named
                        : Path.of(extra).resolve(bundle.fileName());
        return installation.jar(bundle).orElse(unknown);
    }

    /**
     * Lets bundles change what is installed.
     *
     * @param windowElsewhere whether another process shows the window on this user directory
     */
    LiveInstaller offerInstaller(BooleanSupplier windowElsewhere) {
        var installer = new LiveInstaller(installation, context(), bundles, windowElsewhere);
        context().registerService(Installer.class, installer, null);
        return installer;
    }

    /** The command of that name, once its provider is there. */
    Optional<ToolProvider> command(String name) {
        BundleContext context = framework.getBundleContext();
        try {
            var filter =
                    context.createFilter(
                            "(&(objectClass=%s)(rollcall.command=%s))"
                                    .formatted(ToolProvider.class.getName(), name));
            var tracker = new ServiceTracker<ToolProvider, ToolProvider>(context, filter, null);
            tracker.open();
            return Optional.ofNullable(tracker.waitForService(COMMAND_WAIT));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Got late: logging is being set up while the framework starts. */
    private static Logger log() {
        return LoggerFactory.getLogger(Container.class);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Stops all bundles and the framework, and waits until that is done. */
    @Override
    public void close() {
        end();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins to stop; returns at once. */
    void stop() {
        new Thread(this::end, "container-end").start();
    }

    private synchronized void end() {
        if (framework.getState() != Bundle.ACTIVE) {
            return;
        }
        bundles.stopAll();
        WindowThread.await(context());
        try {
            framework.stop();
        } catch (BundleException e) {
            log().error("The framework does not stop cleanly", e);
        }
    }

    /** Waits until something stops the framework. */
    void await() throws InterruptedException {
        framework.waitForStop(0);
    }
}
