package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.ReferenceData;
import org.rollcall.workspace.internal.dataset.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import: copies, cleans, compares, and makes all of it take effect with one journal line. */
final class ImportTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(ImportTransaction.class);

    private final Vault vault;
    private final Loaded before;
    private final InputReader reader;
    private final RuleSet standard;
    private final ModuleCache cache;
    private final ModuleReader modules;
    private final Progress progress;

    private final List<FileEntry> entries = new ArrayList<>();
    private final List<ImportedFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<CleanedRotation> rotations = new ArrayList<>();
    private final List<AttendanceTable> tables = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();

    ImportTransaction(
            Vault vault,
            Loaded before,
            InputReader reader,
            RuleSet standard,
            ModuleCache cache,
            Progress progress) {
        this.vault = vault;
        this.before = before;
        this.reader = reader;
        this.standard = standard;
        this.cache = cache;
        this.modules = new ModuleReader(vault, reader, cache);
        this.progress = progress;
    }

    ImportResult run(Recognition recognition) throws IOException {
        refusals.addAll(recognition.refusals());
        try {
            double total = 1;
            for (InputFile input : recognition.inputs()) {
                total += size(input.path());
            }
            double done = 0;
            for (InputFile input : recognition.inputs()) {
                progress.checkCancelled();
                double size = size(input.path());
                file(input, progress.part(done / total, (done + size) / total));
                done += size;
            }
            progress.checkCancelled();
            long number = commit();
            return new ImportResult(number, files, refusals, recognition.ignored(), notices());
        } finally {
            stored.forEach(this::forgetUnlessNamed);
        }
    }

    /** Bytes that stay behind take space, but no import must fail for them once it took effect. */
    private void forgetUnlessNamed(String sha256) {
        try {
            vault.forget(sha256);
        } catch (IOException e) {
            LOG.warn("An unused copy stays in the vault", e);
        }
    }

    private long commit() throws IOException {
        if (entries.isEmpty()) {
            return 0;
        }
        progress.report(0.99, "Saving");
        long number = before.revision() + 1;
        vault.append(JournalEntry.importing(number, entries));
        return number;
    }

    private void file(InputFile input, Progress part) throws IOException {
        if (!Files.isReadable(input.path())) {
            refusals.add(Refusals.unreadable(input.name(), "no permission"));
            return;
        }
        part.report(0, "Copying " + input.name());
        String sha256 = vault.store(input.path(), part);
        stored.add(sha256);
        var source = new SourceRef(input.name(), sha256);
        try {
            clean(input.kind(), source, part);
        } catch (InputException e) {
            refusals.add(new Refusal(input.name(), e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.add(Refusals.failure(input.name(), e));
        }
    }

    private void clean(InputKind kind, SourceRef source, Progress part) throws InputException {
        Path object = vault.path(source.sha256());
        if (kind instanceof InputKind.AttendanceExport export) {
            CleanedModule cleaned =
                    cache.get(
                            export.module(),
                            source,
                            standard,
                            () ->
                                    reader.attendance(
                                            object, source, export.module(), standard, part));
            tables.add(cleaned.table());
            add(
                    source,
                    kind,
                    cleaned.report(),
                    RowCounts.of(cleaned.report(), cleaned.table()),
                    cleaned.table().students().size(),
                    cleaned.table().dates(),
                    Optional.of(changes(export.module(), cleaned, part)));
        } else if (kind instanceof InputKind.RotationMap map) {
            CleanedRotation rotation = reader.rotation(object, source, map.year(), part);
            rotations.add(rotation);
            add(
                    source,
                    kind,
                    rotation.report(),
                    RowCounts.of(rotation.report()),
                    rotation.assignments().size(),
                    Optional.empty(),
                    Optional.empty());
        } else {
            var notes = reader.notes(object, source, part);
            add(
                    source,
                    kind,
                    notes.report(),
                    RowCounts.of(notes.report()),
                    notes.notes().size(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Compares with the module's version before; where that can't be read, nothing is said of it.
     */
    private ModuleChanges changes(String module, CleanedModule cleaned, Progress part)
            throws InputException {
        var previous = before.module(module);
        if (previous.isEmpty()) {
            return ModuleDiff.first(cleaned.table());
        }
        FileEntry file = previous.get().file();
        try {
            CleanedModule old = modules.cleaned(module, file, standard, part);
            return ModuleDiff.between(file.version(), old.table(), cleaned.table());
        } catch (InputException e) {
            // The old copy is damaged: this import is what mends it.
            return ModuleDiff.first(cleaned.table());
        }
    }

    private void add(
            SourceRef source,
            InputKind kind,
            CleaningReport report,
            RowCounts counts,
            int students,
            Optional<DateRange> dates,
            Optional<ModuleChanges> changes) {
        String key = FileEntry.key(source.name(), kind);
        Optional<FileEntry> current = before.find(key).map(Loaded.Current::file);
        boolean unchanged =
                current.map(FileEntry::source)
                        .map(SourceRef::sha256)
                        .filter(source.sha256()::equals)
                        .isPresent();
        int version = unchanged ? current.get().version() : nextVersion(key);
        files.add(new ImportedFile(source.name(), kind, unchanged, version, report, changes));
        if (!unchanged) {
            entries.add(
                    new FileEntry(source, kind, version, students, report.kept(), counts, dates));
        }
    }

    /** Maps of one name in several folders are versions of one another. */
    private int nextVersion(String key) {
        long already = entries.stream().filter(entry -> entry.key().equals(key)).count();
        return before.nextVersion(key) + (int) already;
    }

    private List<String> notices() {
        // A map may well come before its year's exports: only years that were imported now are
        // told.
        var years = tables.stream().map(AttendanceTable::year).distinct().toList();
        var ofTheseYears =
                rotations.stream().filter(rotation -> years.contains(rotation.year())).toList();
        return ReferenceData.unknownStudents(ofTheseYears, tables);
    }

    private static double size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // refused when it is read
        }
    }
}
