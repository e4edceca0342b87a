package org.rollcall.workbench.tools.internal.preferences;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.settings.Settings;
import org.rollcall.api.settings.SettingsException;
import org.rollcall.api.settings.SettingsListener;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.UndoHistory;
import org.rollcall.workbench.tools.internal.Messages;
import org.rollcall.workbench.tools.internal.scheduler.ToolsScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as the preferences show them. Reads and changes them one after the other on the
 * window's thread for files; used on the FX thread.
 *
 * <p>It outlives the provider of settings, so that what can be undone stays so when that is
 * replaced.
 */
@Component(
        service = {PreferencesModel.class, SettingsListener.class},
        immediate = true)
public final class PreferencesModel implements SettingsListener {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesModel.class);

    /** Settings change in bursts, as at the start; one look after a burst is enough. */
    private static final Duration BURST = Duration.ofMillis(50);

    /**
     * What there is to see.
     *
     * @param available whether there is anybody to ask
     * @param problem why nothing can be changed; empty if all is well
     */
    record Snapshot(boolean available, List<Page> pages, String problem) {
        static final Snapshot NONE = new Snapshot(false, List.of(), "");
    }

    private final ToolsScheduler scheduler;
    private final Executor fx;
    private final UndoHistory history;
    private final Notifier notifier;
    private final AtomicReference<Settings> settings = new AtomicReference<>();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot =
            new ReadOnlyObjectWrapper<>(Snapshot.NONE);
    private boolean active; // Only on the FX thread.

    @Activate
    public PreferencesModel(
            @Reference ToolsScheduler scheduler,
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference UndoHistory history,
            @Reference Notifier notifier) {
        this.scheduler = scheduler;
        this.fx = fx;
        this.history = history;
        this.notifier = notifier;
    }

    @Reference(
            name = "settings",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void bind(Settings provider) {
        settings.set(provider);
        settingsChanged();
    }

    void unbind(Settings provider) {
        if (settings.compareAndSet(provider, null)) {
            settingsChanged();
        }
    }

    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Whether anybody looks; nothing is read while nobody does. */
    void setActive(boolean now) {
        active = now;
        if (now) {
            settingsChanged();
        }
    }

    @Override
    public void settingsChanged() {
        fx.execute(
                () -> {
                    if (active && !refreshing.getAndSet(true)) {
                        scheduler.after(BURST, this::read);
                    }
                });
    }

    /**
     * Changes something, so that it can be undone.
     *
     * @param label what is changed, as the menu says after {@code Undo}
     * @param outcome is given why it was refused, or an empty text; on the FX thread
     */
    void change(Edit edit, String label, Consumer<String> outcome) {
        scheduler.after(Duration.ZERO, () -> apply(edit, label, outcome));
    }

    private void apply(Edit edit, String label, Consumer<String> outcome) {
        try {
            var back = edit.applyTo(provider());
            fx.execute(
                    () -> {
                        back.ifPresent(
                                undo ->
                                        history.done(
                                                label, () -> repeat(undo), () -> repeat(edit)));
                        outcome.accept("");
                    });
        } catch (SettingsException e) {
            LOG.debug("A setting was refused", e);
            fx.execute(() -> outcome.accept(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("A setting can't be changed", e);
            fx.execute(() -> outcome.accept(Messages.get("preferences.failed")));
        } finally {
            settingsChanged();
        }
    }

    /** Undoes, or does again; that it can be taken back is known already. */
    private void repeat(Edit edit) {
        scheduler.after(
                Duration.ZERO,
                () -> {
                    try {
                        edit.applyTo(provider());
                    } catch (SettingsException e) {
                        LOG.debug("A setting can't be changed back", e);
                        notifier.notify(
                                Severity.WARNING, Messages.get("preferences.undo"), e.getMessage());
                    } catch (RuntimeException e) {
                        LOG.error("A setting can't be changed back", e);
                        notifier.notify(
                                Severity.WARNING,
                                Messages.get("preferences.undo"),
                                Messages.get("preferences.failed"));
                    } finally {
                        settingsChanged();
                    }
                });
    }

    private Settings provider() throws SettingsException {
        Settings provider = settings.get();
        if (provider == null) {
            throw new SettingsException(Messages.get("preferences.none"));
        }
        return provider;
    }

    private void read() {
        refreshing.set(false);
        try {
            Settings provider = settings.get();
            Snapshot read =
                    provider == null
                            ? Snapshot.NONE
                            : new Snapshot(
                                    true,
                                    Sections.arrange(Page.of(provider.groups())),
                                    provider.problem());
            fx.execute(() -> snapshot.set(read));
        } catch (RuntimeException e) {
            // A bundle that went while it was read; its going is told too, and all is read again.
            LOG.warn("The settings can't be read just now", e);
        }
    }
}
