package org.rollcall.update.internal.service;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.UpdateService;
import org.rollcall.util.concurrent.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for updates by itself, in a window only: soon after it has opened, and then at intervals.
 * What is found is told, never installed. A site that can't be reached is no news.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.rollcall.update.Looking")
@Designate(ocd = RegularLook.Settings.class)
public final class RegularLook {
    private static final Logger LOG = LoggerFactory.getLogger(RegularLook.class);

    /** The first screen has the machine to itself until then. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    /** The settings. */
    @ObjectClassDefinition(
            name = "Looking for updates",
            description = "When update sites are asked what is new, without anybody asking")
    public @interface Settings {
        @AttributeDefinition(
                name = "By itself",
                description =
                        "Asks the update sites that are set when the window opens, and from time to time."
                                + " What is new is told; nothing is installed.")
        boolean enabled() default true;

        @AttributeDefinition(
                name = "Hours between two looks",
                description = "As long as the window stays open.",
                min = "1",
                max = "720")
        int every_hours() default 24;
    }

    private final UpdateService updates;
    private final ScheduledExecutorService clock;

    /**
     * @param window there is one only where a window is
     */
    @Activate
    public RegularLook(
            Settings settings,
            @Reference UpdateService updates,
            @Reference(target = "(rollcall.thread=fx)") Executor window) {
        this(settings.enabled(), Duration.ofHours(settings.every_hours()), updates, clock());
    }

    RegularLook(
            boolean enabled,
            Duration between,
            UpdateService updates,
            ScheduledExecutorService clock) {
        this.updates = updates;
        this.clock = clock;
        if (enabled) {
            long every = between.toSeconds();
            var unused =
                    clock.scheduleWithFixedDelay(
                            this::look, FIRST.toSeconds(), every, TimeUnit.SECONDS);
        }
    }

    private static ScheduledExecutorService clock() {
        return Threads.scheduler("update look");
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            updates.check(new UntilClosed());
        } catch (CancellationException e) {
            LOG.debug("Closed while looking", e);
        } catch (RuntimeException e) {
            // The next look may go better; without this there would be none.
            LOG.warn("Looking for updates failed", e);
        }
    }

    private final class UntilClosed implements Progress {
        @Override
        public void report(double fraction, String message) {
            // Nobody watches.
        }

        @Override
        public boolean cancelled() {
            return clock.isShutdown();
        }
    }
}
