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
import org.rollcall.workspace.internal.vault.JournalEntry.FileEntry;

/** One import: copies, cleans, compares, and makes all of it take effect with one journal line. */
final class ImportTransaction {
    private final Vault vault;
    private final Loaded before;
    private final InputReader reader;
    private final RuleSet standard;
    private final ModuleCache cache;
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
            for (String sha256 : stored) {
                vault.forget(sha256); // unless the journal names it now
            }
        }
    }

    private long commit() throws IOException {
        if (entries.isEmpty()) {
            return 0;
        }
        progress.report(0.99, "Saving");
        long number = before.revision() + 1;
        vault.append(JournalEntry.imported(number, entries));
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
                            source.sha256(),
                            standard,
                            () ->
                                    reader.attendance(
                                            object, source, export.module(), standard, part));
            tables.add(cleaned.table());
            add(
                    source,
                    kind,
                    cleaned.report(),
                    cleaned.table().students().size(),
                    cleaned.table().dates(),
                    Optional.of(changes(export.module(), cleaned, part)),
                    unmarked(cleaned.table()));
        } else if (kind instanceof InputKind.RotationMap map) {
            CleanedRotation rotation = reader.rotation(object, source, map.year(), part);
            rotations.add(rotation);
            add(
                    source,
                    kind,
                    rotation.report(),
                    rotation.assignments().size(),
                    Optional.empty(),
                    Optional.empty(),
                    0);
        } else {
            var notes = reader.notes(object, source, part);
            add(
                    source,
                    kind,
                    notes.report(),
                    notes.notes().size(),
                    Optional.empty(),
                    Optional.empty(),
                    0);
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
            CleanedModule old =
                    cache.get(
                            module,
                            file.source().sha256(),
                            standard,
                            () ->
                                    reader.attendance(
                                            vault.verified(file.source()),
                                            file.source(),
                                            module,
                                            standard,
                                            part));
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
            int students,
            Optional<DateRange> dates,
            Optional<ModuleChanges> changes,
            long unmarked) {
        String key = FileEntry.key(source.name(), kind);
        var current = before.find(key);
        boolean unchanged =
                current.isPresent()
                        && current.get().file().source().sha256().equals(source.sha256());
        int version = unchanged ? current.get().file().version() : before.nextVersion(key);
        files.add(new ImportedFile(source.name(), kind, unchanged, version, report, changes));
        if (!unchanged) {
            entries.add(
                    new FileEntry(
                            source,
                            kind,
                            version,
                            students,
                            report.kept(),
                            dates,
                            RowCounts.of(report, unmarked)));
        }
    }

    private static long unmarked(AttendanceTable table) {
        long unmarked = 0;
        for (int row = 0; row < table.rows(); row++) {
            unmarked += table.mark(row).countable() ? 0 : 1;
        }
        return unmarked;
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
