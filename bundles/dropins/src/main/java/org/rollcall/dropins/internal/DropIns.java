package org.rollcall.dropins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rollcall.workbench.api.Notifier.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Felix File Install watch the folder {@code dropins} of the user directory, where that is set.
 * File Install only tells what comes and goes; bundles are made of it by {@link DroppedBundles}.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = DropIns.PID)
@Designate(ocd = DropIns.Settings.class)
public final class DropIns {
    static final String PID = "org.rollcall.dropins.Folder";

    private static final Logger LOG = LoggerFactory.getLogger(DropIns.class);

    /**
     * Milliseconds between two looks; a file counts once it has stayed as it is from one to the
     * next.
     */
    private static final String POLL = "500";

    /** The settings. */
    @ObjectClassDefinition(
            name = "Unsigned bundles",
            description = "For developers, who try out bundles of theirs in a drop-in folder")
    public @interface Settings {
        @AttributeDefinition(
                name = "Run unsigned bundles",
                description =
                        "Runs every bundle that is put into the folder dropins of the user directory, though nobody has signed it."
                                + " Leave this off where real data is worked with.")
        boolean enabled() default false;
    }

    private final DroppedBundles dropped;
    private ServiceRegistration<ArtifactInstaller> registration;
    private Configuration watching;

    @Activate
    public DropIns(
            BundleContext context,
            Settings settings,
            @Reference DropInNotifier told,
            @Reference ConfigurationAdmin configurations,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        dropped = new DroppedBundles(context, told);
        if (!settings.enabled()) {
            return;
        }
        Path folder = home.resolve("dropins");
        try {
            Files.createDirectories(folder);
            registration =
                    context.registerService(
                            ArtifactInstaller.class,
                            dropped,
                            FrameworkUtil.asDictionary(
                                    // Before File Install's own, which would check nothing.
                                    Map.of("service.ranking", 100)));
            // Of a new name each time: one that comes back soon after it was deleted gets lost.
            watching =
                    configurations.createFactoryConfiguration("org.apache.felix.fileinstall", "?");
            watching.update(watch(folder));
            LOG.info("Unsigned bundles are run out of {}", folder);
        } catch (IOException e) {
            told.tell(
                    Severity.ERROR,
                    "Drop-ins do not run",
                    "The folder %s can't be watched (%s).".formatted(folder, e.getMessage()));
        }
    }

    private static Dictionary<String, Object> watch(Path folder) {
        return FrameworkUtil.asDictionary(
                Map.of(
                        "felix.fileinstall.dir", folder.toString(),
                        "felix.fileinstall.filter", ".*\\.jar",
                        "felix.fileinstall.subdir.mode", "skip",
                        "felix.fileinstall.poll", POLL,
                        "felix.fileinstall.noInitialDelay", "true",
                        "felix.fileinstall.disableNio2", "true",
                        "felix.fileinstall.enableConfigSave", "false",
                        "felix.fileinstall.log.level", "0"));
    }

    @Deactivate
    void close() {
        if (watching != null) {
            try {
                watching.delete();
            } catch (IOException | IllegalStateException e) {
                LOG.warn("The drop-in folder may still be watched", e);
            }
        }
        if (registration != null) {
            registration.unregister();
        }
        dropped.close();
    }
}
