package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.progress.SpareMemory;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.util.concurrent.LateListeners;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.Recogniser;
import org.rollcall.workspace.internal.vault.Loaded.Current;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace in the user directory's vault. */
@Component
public final class VaultWorkspace implements Workspace, SpareMemory {
    private static final Logger LOG = LoggerFactory.getLogger(VaultWorkspace.class);

    private final DatasetReader datasets;
    private final InputReader reader;
    private final RuleSets ruleSets;
    private final InstantSource clock;
    private final ModuleCache cache;
    private final LateListeners<WorkspaceListener> listeners = new LateListeners<>(LOG);

    /** Null where the vault can't be used; {@code unopened} then says why. */
    private final Vault vault;

    private final ModuleReader modules;
    private final Path folder;
    private final String unopened;
    private volatile Loaded loaded;

    private final Consumer<TableFormat> formatChanged = this::formatChanged;

    /** Null while nobody counts attendance: then it is not told whose has changed. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Analytics analytics;

    private volatile boolean closing;

    @Activate
    public VaultWorkspace(
            @Reference DatasetReader datasets,
            @Reference InputReader reader,
            @Reference RuleSets ruleSets,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        this(datasets, reader, ruleSets, home, new Disk(), InstantSource.system());
    }

    VaultWorkspace(
            DatasetReader datasets, InputReader reader, RuleSets ruleSets, Path home, Disk disk) {
        this(datasets, reader, ruleSets, home, disk, InstantSource.system());
    }

    /**
     * @param clock tells the day of an import
     */
    VaultWorkspace(
            DatasetReader datasets,
            InputReader reader,
            RuleSets ruleSets,
            Path home,
            Disk disk,
            InstantSource clock) {
        this.clock = clock;
        this.datasets = datasets;
        this.reader = reader;
        this.ruleSets = ruleSets;
        cache = new ModuleCache(rules -> ruleSets.all().contains(rules));
        folder = home.resolve("vault");
        Vault opened = null;
        String problem = "";
        try {
            opened = new Vault(folder, disk);
        } catch (IOException e) {
            LOG.error("The vault can't be opened", e);
            problem = Unopened.text(folder, e);
        }
        vault = opened;
        unopened = problem;
        modules = new ModuleReader(vault, reader, cache);
        loaded = Loaded.of(entries());
        reader.formats().addListener(formatChanged);
    }

    @Deactivate
    void close() throws IOException {
        reader.formats().removeListener(formatChanged);
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
        return loaded.state(vault == null ? List.of(unopened) : vault.problems());
    }

    @Override
    public VaultHealth health() {
        return vault == null
                ? new VaultHealth(folder, false, List.of(unopened), List.of(), 0, false)
                : new VaultHealth(
                        folder,
                        true,
                        vault.problems(),
                        vault.notes(),
                        vault.unnamed().size(),
                        vault.canSettle());
    }

    @Override
    public List<Path> bringBack(Progress progress) throws IOException {
        Vault open = opened();
        synchronized (open) {
            return new BroughtBack(open, reader).copy(untilClosing(progress));
        }
    }

    @Override
    public VaultHealth settle() throws IOException {
        Vault open = opened();
        synchronized (open) {
            open.settle();
        }
        tellListeners();
        return health();
    }

    /**
     * What a reader has read is read anew: it may be another version, or there for the first time.
     */
    private void formatChanged(TableFormat format) {
        modules.forget(name -> format.extensions().contains(FileNames.extension(name)));
        tellListeners();
    }

    private void tellListeners() {
        WorkspaceState state = state();
        listeners.forEach(listener -> listener.changed(state));
    }

    private Vault opened() throws IOException {
        if (vault == null) {
            throw new IOException(unopened);
        }
        return vault;
    }

    @Override
    public ImportResult importFiles(List<Path> paths, Progress progress) throws IOException {
        return change(
                "import",
                before -> transaction(before, Map.of(), progress).run(datasets.recognise(paths)));
    }

    @Override
    public ImportPreview preview(List<Path> paths, Progress progress) {
        Loaded now = loaded;
        Progress until = untilClosing(progress);
        return new Previewer(reader, now, module -> students(now, module, until), until)
                .preview(paths);
    }

    @Override
    public VersionStatus versionStatus(
            String name, InputKind kind, String sha256, Optional<Charset> encoding) {
        return loaded.versionStatus(name, kind, sha256, encoding);
    }

    @Override
    public ImportResult importFiles(ImportRequest request, Progress progress) throws IOException {
        var agreed = new HashMap<Path, String>();
        var inputs = new ArrayList<InputFile>();
        for (ImportRequest.Chosen file : request.files()) {
            agreed.put(file.path(), file.sha256());
            inputs.add(
                    new InputFile(
                            file.path(),
                            file.path().getFileName().toString(),
                            file.kind(),
                            file.encoding()));
        }
        var recognition =
                Recogniser.withoutDoubles(
                        inputs, request.refusals(), Recogniser.ignored(request.leftOut()));
        return change("import", before -> transaction(before, agreed, progress).run(recognition));
    }

    private Set<String> students(Loaded now, String module, Progress progress)
            throws InputException {
        return modules
                .cleaned(module, current(now, module).file(), ruleSets.standard(), progress)
                .table()
                .students()
                .stream()
                .map(student -> FieldText.comparable(student.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ImportTransaction transaction(
            Loaded before, Map<Path, String> agreed, Progress progress) {
        var examiner =
                new FileAnalyser(
                        vault,
                        reader,
                        cache,
                        ruleSets.standard(),
                        before,
                        Optional.ofNullable(analytics));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ruleSets.standard().zone());
        return new ImportTransaction(
                vault, before, examiner, agreed, today, untilClosing(progress));
    }

    @Override
    public ImportResult report(long importId, Progress progress) {
        if (vault == null) {
            throw new IllegalArgumentException(unopened);
        }
        return ImportReporter.report(
                vault,
                importId,
                reader,
                cache,
                ruleSets.standard(),
                Optional.ofNullable(analytics),
                untilClosing(progress));
    }

    @Override
    public WorkspaceState remove(String code) throws IOException {
        change(
                "removal",
                before -> {
                    FileEntry file = current(before, code).file();
                    vault.append(JournalEntry.removing(vault.nextNumber(), file));
                    return null;
                });
        return state();
    }

    @Override
    public WorkspaceState restore(long revision) throws IOException {
        change(
                "return",
                before -> {
                    if (revision == before.revision()) {
                        return null; // it is there
                    }
                    if (revision != 0
                            && entries().stream().noneMatch(e -> e.number() == revision)) {
                        throw new IllegalArgumentException("There is no revision " + revision);
                    }
                    vault.append(JournalEntry.restoring(vault.nextNumber(), revision));
                    return null;
                });
        return state();
    }

    /** Changes the vault. */
    private interface Change<T> {
        T make(Loaded before) throws IOException;
    }

    /** Makes one change after the other, and tells of each that took effect. */
    private <T> T change(String what, Change<T> change) throws IOException {
        opened();
        T result;
        boolean changed;
        synchronized (vault) {
            if (closing) {
                throw new IOException("Rollcall is closing its data, so nothing was changed.");
            }
            Loaded before = loaded;
            try {
                result = change.make(before);
            } catch (IOException e) {
                throw new IOException(
                        "The %s could not be saved (%s), so nothing was changed. Check the free space and permissions of the disk with the user directory."
                                .formatted(what, e.getMessage()),
                        e);
            }
            loaded = Loaded.of(entries());
            changed = loaded.revision() != before.revision();
        }
        if (changed) {
            tellListeners();
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

    @Override
    public ModuleData module(String code, RuleSet rules, Progress progress) throws InputException {
        Loaded now = loaded;
        return modules.read(now, current(now, code).file(), rules, untilClosing(progress));
    }

    private static Current current(Loaded loaded, String code) {
        return loaded.module(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("No module " + code + " is loaded"));
    }

    @Override
    public List<ModuleInfo> versions(String code) {
        return Loaded.versions(entries(), code);
    }

    @Override
    public List<ImportRecord> history() {
        return entries().stream().map(JournalEntry::told).toList();
    }

    @Override
    public void giveBack() {
        cache.clear();
    }

    private List<JournalEntry> entries() {
        return vault == null ? List.of() : vault.entries();
    }
}
