package org.rollcall.workspace.internal.vault;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Counts;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.workspace.internal.dataset.InputReader;

/** Reads and cleans one file of an import, and compares it with what was loaded before. */
final class FileAnalyser {
    private final InputReader reader;
    private final ModuleCache cache;
    private final ModuleReader modules;
    private final RuleSet standard;
    private final Loaded before;
    private final Optional<Analytics> analytics;

    /**
     * @param analytics counts attendance; empty while nobody does
     */
    FileAnalyser(
            Vault vault,
            InputReader reader,
            ModuleCache cache,
            RuleSet standard,
            Loaded before,
            Optional<Analytics> analytics) {
        this.analytics = analytics;
        this.reader = reader;
        this.cache = cache;
        this.standard = standard;
        this.before = before;
        modules = new ModuleReader(vault, reader, cache);
    }

    /** Where a file's bytes lie, whose digest was taken; asked only if they must be read. */
    interface Bytes {
        Path path() throws InputException;
    }

    /**
     * What there is to tell of a file.
     *
     * @param table for an attendance export
     * @param rotation for a rotation map
     * @param notes for the notes workbook
     */
    record FileAnalysis(
            CleaningReport report,
            Counts counts,
            int students,
            Optional<ModuleChanges> changes,
            Optional<AttendanceTable> table,
            Optional<CleanedRotation> rotation,
            Optional<CleanedNotes> notes) {

        Optional<DateRange> dates() {
            return table.flatMap(AttendanceTable::dates);
        }
    }

    /**
     * @param encoding in which the user said that it is to be read; empty to find it out
     * @throws InputException if the file can't be used
     */
    FileAnalysis examine(
            InputKind kind,
            SourceRef source,
            Optional<Charset> encoding,
            Bytes bytes,
            Progress progress)
            throws InputException {
        if (kind instanceof InputKind.AttendanceExport export) {
            return module(export.module(), source, encoding, bytes, progress);
        }
        if (kind instanceof InputKind.RotationMap map) {
            var rotation = reader.rotation(bytes.path(), source, encoding, map.year(), progress);
            return reference(
                    rotation.report(),
                    rotation.assignments().size(),
                    Optional.of(rotation),
                    Optional.empty());
        }
        var notes = reader.notes(bytes.path(), source, progress);
        return reference(
                notes.report(), notes.notes().size(), Optional.empty(), Optional.of(notes));
    }

    /** The module of a file that is loaded, or about to be. */
    AttendanceTable table(FileEntry file, Progress progress) throws InputException {
        String module = ((InputKind.AttendanceExport) file.kind()).module();
        return modules.cleaned(module, file, standard, progress).table();
    }

    private FileAnalysis module(
            String module,
            SourceRef source,
            Optional<Charset> encoding,
            Bytes bytes,
            Progress progress)
            throws InputException {
        CleanedModule cleaned =
                cache.get(
                        module,
                        source,
                        encoding,
                        standard,
                        () ->
                                reader.verifiedAttendance(
                                        bytes.path(),
                                        source,
                                        encoding,
                                        module,
                                        standard,
                                        progress));
        return new FileAnalysis(
                cleaned.report(),
                RowCounts.of(cleaned.report(), cleaned.table()),
                cleaned.table().students().size(),
                Optional.of(changes(module, cleaned, progress)),
                Optional.of(cleaned.table()),
                Optional.empty(),
                Optional.empty());
    }

    private static FileAnalysis reference(
            CleaningReport report,
            int students,
            Optional<CleanedRotation> rotation,
            Optional<CleanedNotes> notes) {
        return new FileAnalysis(
                report,
                RowCounts.of(report),
                students,
                Optional.empty(),
                Optional.empty(),
                rotation,
                notes);
    }

    /**
     * Compares with the module's version before; where that can't be read, nothing is said of it.
     */
    private ModuleChanges changes(String module, CleanedModule cleaned, Progress progress) {
        var previous = before.module(module);
        if (previous.isEmpty()) {
            return ModuleDiff.first(cleaned.table());
        }
        FileEntry file = previous.get().file();
        try {
            CleanedModule old = modules.cleaned(module, file, standard, progress);
            var rows = ModuleDiff.between(file.version(), old.table(), cleaned.table());
            return analytics
                    .map(
                            service ->
                                    AttendanceDiff.between(
                                            service, standard, old.table(), cleaned.table()))
                    .map(rows::with)
                    .orElse(rows);
        } catch (InputException e) {
            // The old copy is damaged: this import is what mends it.
            return ModuleDiff.first(cleaned.table());
        }
    }
}
