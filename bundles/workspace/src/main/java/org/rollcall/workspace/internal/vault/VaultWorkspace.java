package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.ReferenceData;
import org.rollcall.workspace.internal.vault.JournalEntry.FileEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace in the user directory's vault. */
@Component
public final class VaultWorkspace implements Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(VaultWorkspace.class);

    private final DatasetReader datasets;
    private final InputReader reader;
    private final RuleSets ruleSets;
    private final ModuleCache cache = new ModuleCache();

    /** Got only when there is something to tell: a listener may well need the workspace itself. */
    private final List<ComponentServiceObjects<WorkspaceListener>> listeners =
            new CopyOnWriteArrayList<>();

    /** Null where the vault can't be used; {@code problems} then says why. */
    private final Vault vault;

    private final List<String> problems;
    private volatile Loaded loaded;
    private volatile boolean closing;

    @Activate
    public VaultWorkspace(
            @Reference DatasetReader datasets,
            @Reference InputReader reader,
            @Reference RuleSets ruleSets,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        this(datasets, reader, ruleSets, home, new Disk());
    }

    VaultWorkspace(
            DatasetReader datasets, InputReader reader, RuleSets ruleSets, Path home, Disk disk) {
        this.datasets = datasets;
        this.reader = reader;
        this.ruleSets = ruleSets;
        Vault opened = null;
        var found = new ArrayList<String>();
        try {
            opened = new Vault(home.resolve("vault"), disk);
            found.addAll(opened.problems());
        } catch (IOException e) {
            LOG.error("The vault can't be opened", e);
            found.add(
                    "The data in %s can't be opened (%s)."
                            .formatted(home.resolve("vault"), e.getMessage()));
        }
        vault = opened;
        problems = List.copyOf(found);
        loaded = Loaded.of(vault == null ? List.of() : vault.entries());
    }

    @Deactivate
    void close() throws IOException {
        closing = true; // an import that runs ends by being cancelled
        if (vault != null) {
            synchronized (vault) {
                vault.close();
            }
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ComponentServiceObjects<WorkspaceListener> listener) {
        listeners.add(listener);
    }

    void removeListener(ComponentServiceObjects<WorkspaceListener> listener) {
        listeners.remove(listener);
    }

    @Override
    public WorkspaceState state() {
        return loaded.state(problems);
    }

    @Override
    public ImportResult importFiles(List<Path> paths, Progress progress) throws IOException {
        if (vault == null) {
            throw new IOException(String.join(" ", problems));
        }
        ImportResult result;
        synchronized (vault) {
            var transaction =
                    new ImportTransaction(
                            vault,
                            loaded,
                            reader,
                            ruleSets.standard(),
                            cache,
                            untilClosing(progress));
            try {
                result = transaction.run(datasets.recognise(paths));
            } catch (IOException e) {
                throw new IOException(
                        "The import could not be saved (%s), so nothing was changed. Check the free space and permissions of the disk with the user directory."
                                .formatted(e.getMessage()),
                        e);
            }
            loaded = Loaded.of(vault.entries());
        }
        if (result.importId() > 0) {
            tell();
        }
        return result;
    }

    private Progress untilClosing(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return closing || progress.cancelled();
            }
        };
    }

    private void tell() {
        WorkspaceState state = state();
        for (ComponentServiceObjects<WorkspaceListener> objects : listeners) {
            WorkspaceListener listener = objects.getService();
            if (listener == null) {
                continue; // just gone
            }
            try {
                listener.changed(state);
            } catch (RuntimeException e) {
                LOG.error("A workspace listener failed", e);
            } finally {
                objects.ungetService(listener);
            }
        }
    }

    @Override
    public ModuleData module(String code, RuleSet rules, Progress progress) throws InputException {
        Loaded now = loaded;
        FileEntry file =
                now.module(code)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No module " + code + " is loaded"))
                        .file();
        Progress part = untilClosing(progress);
        CleanedModule cleaned =
                cache.get(
                        code,
                        file.source().sha256(),
                        rules,
                        () ->
                                reader.attendance(
                                        vault.verified(file.source()),
                                        file.source(),
                                        code,
                                        rules,
                                        part));
        return reference(now, cleaned.table().year()).complete(cleaned, rules);
    }

    /** What the maps of a year and the notes say; they are small, so they are read each time. */
    private ReferenceData reference(Loaded now, int year) throws InputException {
        var rotations = new ArrayList<CleanedRotation>();
        for (FileEntry file : now.rotations()) {
            int mapYear = ((InputKind.RotationMap) file.kind()).year();
            if (mapYear == year) {
                rotations.add(
                        reader.rotation(
                                vault.verified(file.source()),
                                file.source(),
                                mapYear,
                                Progress.none()));
            }
        }
        var notes = new ArrayList<CleanedNotes>();
        for (FileEntry file : now.notes()) {
            notes.add(reader.notes(vault.verified(file.source()), file.source(), Progress.none()));
        }
        return ReferenceData.of(rotations, notes);
    }

    @Override
    public List<ModuleInfo> versions(String code) {
        if (vault == null) {
            return List.of();
        }
        synchronized (vault) {
            return vault.entries().stream()
                    .filter(entry -> entry.action() == ImportRecord.Action.IMPORT)
                    .flatMap(
                            entry ->
                                    entry.files().stream()
                                            .filter(file -> isModule(file, code))
                                            .map(file -> Loaded.info(file, entry)))
                    .toList();
        }
    }

    private static boolean isModule(FileEntry file, String code) {
        return file.kind() instanceof InputKind.AttendanceExport export
                && export.module().equals(code);
    }

    @Override
    public List<ImportRecord> history() {
        if (vault == null) {
            return List.of();
        }
        synchronized (vault) {
            return History.of(vault.entries());
        }
    }

    @Override
    public WorkspaceState remove(String code) throws IOException {
        return change(
                now ->
                        JournalEntry.removed(
                                now.revision() + 1,
                                now.module(code)
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "No module " + code + " is loaded"))
                                        .file()));
    }

    @Override
    public WorkspaceState restore(long revision) throws IOException {
        return change(
                now -> {
                    boolean known =
                            revision == 0
                                    || vault.entries().stream()
                                            .anyMatch(entry -> entry.number() == revision);
                    if (!known) {
                        throw new IllegalArgumentException("There is no revision " + revision);
                    }
                    return JournalEntry.restored(now.revision() + 1, revision);
                });
    }

    /** Makes a change that needs no files, with one journal line. */
    private WorkspaceState change(Function<Loaded, JournalEntry> change) throws IOException {
        if (vault == null) {
            throw new IOException(String.join(" ", problems));
        }
        synchronized (vault) {
            JournalEntry entry = change.apply(loaded);
            try {
                vault.append(entry);
            } catch (IOException e) {
                throw new IOException(
                        "The change could not be saved (%s), so nothing was changed. Check the free space and permissions of the disk with the user directory."
                                .formatted(e.getMessage()),
                        e);
            }
            loaded = Loaded.of(vault.entries());
        }
        tell();
        return state();
    }
}
