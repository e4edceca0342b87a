package org.rollcall.imports.internal.watch;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.ingest.TableFormats;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.util.concurrent.Threads;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one folder for new and changed exports, if the user has chosen one, and tells of them; it
 * never imports. It looks every few seconds: network drives, where exports often lie, tell nobody
 * of changes.
 */
@Component(service = FolderWatch.class, immediate = true)
public final class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final String FOLDER = "imports.watch.folder";
    private static final String SEEN = "imports.watch.seen";
    private static final long SECONDS = 4;

    /** Files that a notice names. */
    private static final int NAMED = 5;

    private final AttendanceContext context;
    private final Remembered remembered;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> looking;
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper nothingNew = new ReadOnlyBooleanWrapper(true);
    private volatile Round round = new Round(null);
    private volatile boolean closed;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Workspace workspace;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TableFormats formats;

    /** The watching of one folder; another folder is another round. */
    private static final class Round {
        private final Path folder; // null for none
        private final Sightings sightings = new Sightings();
        private volatile boolean unreadable;

        Round(Path folder) {
            this.folder = folder;
        }
    }

    @Activate
    public FolderWatch(@Reference AttendanceContext context, @Reference Remembered remembered) {
        this.context = context;
        this.remembered = remembered;
        thread = Threads.scheduler("rollcall-watch");
        context.fx().execute(this::restore);
        looking = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        closed = true;
        looking.cancel(true);
        thread.shutdownNow();
    }

    /** The folder that is watched; null for none. On the FX thread, as are the others. */
    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Whether there is nothing to review. */
    ReadOnlyBooleanProperty nothingNewProperty() {
        return nothingNew.getReadOnlyProperty();
    }

    /** Watches a folder in place of the one before; null for none. */
    void watch(Path now) {
        round = new Round(now);
        folder.set(now);
        nothingNew.set(true);
        remembered.forget(SEEN);
        if (now == null) {
            remembered.forget(FOLDER);
        } else {
            remembered.put(FOLDER, now.toString());
        }
    }

    /** The files that wait, which the user sees now. */
    List<Path> review() {
        Round now = round;
        List<Path> files = now.sightings.waiting().stream().map(now.folder::resolve).toList();
        now.sightings.reviewed();
        nothingNew.set(true);
        remembered.put(SEEN, now.sightings.text());
        return files;
    }

    private void restore() {
        String path = remembered.text(FOLDER).orElse("");
        if (closed || path.isEmpty()) {
            return;
        }
        try {
            var restored = new Round(Path.of(path));
            restored.sightings.restore(remembered.text(SEEN).orElse(""));
            folder.set(restored.folder);
            round = restored;
        } catch (InvalidPathException e) {
            // Written on another system: nothing is watched.
            remembered.forget(FOLDER);
        }
    }

    /** One look, on the watching thread. */
    private void look() {
        Round now = round;
        Workspace target = workspace;
        TableFormats readable = formats;
        if (now.folder == null || target == null || readable == null) {
            return;
        }
        try {
            List<String> fresh = now.sightings.look(FolderScan.of(now.folder, readable));
            now.unreadable = false;
            if (!fresh.isEmpty()) {
                sort(now, fresh, target);
            }
        } catch (IOException e) {
            unreadable(now, e);
        } catch (CancellationException e) {
            LOG.debug("A look at the watched folder was cut short", e);
        } catch (RuntimeException e) {
            // Thrown on, it would end the watching.
            LOG.error("The watched folder could not be looked at", e);
        }
    }

    /** What is loaded already concerns nobody. */
    private void sort(Round now, List<String> fresh, Workspace target) {
        List<Path> files = fresh.stream().map(now.folder::resolve).toList();
        boolean any = false;
        for (PreviewedFile file : target.preview(files, untilClosed()).files()) {
            boolean loaded =
                    file.finding() instanceof PreviewedFile.Usable usable
                            && usable.versionStatus().unchanged();
            if (loaded) {
                now.sightings.know(file.name());
            } else {
                now.sightings.await(file.name());
                any = true;
            }
        }
        boolean tell = any;
        context.fx().execute(() -> tell(now, tell));
    }

    private void tell(Round told, boolean any) {
        if (closed || told != round) {
            return;
        }
        remembered.put(SEEN, told.sightings.text());
        List<String> waiting = told.sightings.waiting();
        nothingNew.set(waiting.isEmpty());
        if (any) {
            context.notifier()
                    .notify(
                            Severity.INFO,
                            Words.get("watch.found"),
                            Words.get(
                                    "watch.found.text", told.folder.getFileName(), names(waiting)),
                            ReviewWatchedCommand.ID);
        }
    }

    private static String names(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        return files.size() <= NAMED
                ? first
                : Words.get("watch.found.more", first, files.size() - NAMED);
    }

    /** Said once, until it can be read again: a network drive may be away for hours. */
    private void unreadable(Round now, IOException problem) {
        if (!now.unreadable) {
            now.unreadable = true;
            context.notifier()
                    .notify(
                            Severity.WARNING,
                            Words.get("watch.unreadable"),
                            Words.get("watch.unreadable.text", now.folder, problem.getMessage()));
        }
    }

    private Progress untilClosed() {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Nobody watches the watching.
            }

            @Override
            public boolean cancelled() {
                return closed;
            }
        };
    }
}
