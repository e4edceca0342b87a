package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.Standing;
import org.rollcall.workspace.internal.dataset.ReferenceData;
import org.rollcall.workspace.internal.dataset.Refusals;
import org.rollcall.workspace.internal.vault.Examiner.Examined;

/** One import: copies, cleans, compares, and makes all of it take effect in one change. */
final class ImportTransaction {
    private final Vault vault;
    private final Loaded before;
    private final Examiner examiner;
    private final Map<Path, String> agreed;
    private final Progress progress;

    private final List<FileEntry> entries = new ArrayList<>();
    private final List<FileEntry> unchanged = new ArrayList<>();
    private final List<ImportedFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<CleanedRotation> rotations = new ArrayList<>();
    private final List<AttendanceTable> tables = new ArrayList<>();

    /**
     * @param agreed digests of the bytes that the user agreed to, by path; others are refused
     */
    ImportTransaction(
            Vault vault,
            Loaded before,
            Examiner examiner,
            Map<Path, String> agreed,
            Progress progress) {
        this.vault = vault;
        this.before = before;
        this.examiner = examiner;
        this.agreed = Map.copyOf(agreed);
        this.progress = progress;
    }

    ImportResult run(Recognition recognition) throws IOException {
        refusals.addAll(recognition.refusals());
        vault.beginImport(recognition.inputs().stream().map(InputFile::name).toList());
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
            var leftOut = recognition.ignored().stream().map(IgnoredFile::name).toList();
            long number = commit(leftOut);
            return new ImportResult(
                    number,
                    files,
                    refusals,
                    leftOut,
                    ReferenceData.unknownStudentsOfTheseYears(rotations, tables));
        } finally {
            vault.endImport();
        }
    }

    private long commit(List<String> leftOut) throws IOException {
        if (entries.isEmpty()) {
            return 0;
        }
        progress.report(0.99, "Saving");
        long number = vault.nextNumber();
        vault.append(
                JournalEntry.importing(number, entries, new Beside(refusals, leftOut, unchanged)));
        return number;
    }

    private void file(InputFile input, Progress part) throws IOException {
        if (!Files.isReadable(input.path())) {
            refusals.add(Refusals.unreadable(input.name(), "no permission"));
            return;
        }
        part.report(0, "Copying " + input.name());
        String sha256 = vault.store(input.path(), part);
        if (!sha256.equals(agreed.getOrDefault(input.path(), sha256))) {
            refusals.add(changed(input.name()));
            return;
        }
        var source = new SourceRef(input.name(), sha256);
        try {
            examine(input.kind(), source, part);
        } catch (InputException e) {
            refusals.add(new Refusal(input.name(), e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.add(Refusals.failure(input.name(), e));
        }
    }

    private void examine(InputKind kind, SourceRef source, Progress part) throws InputException {
        Examined examined = examiner.examine(kind, source, () -> vault.path(source.sha256()), part);
        examined.table().ifPresent(tables::add);
        examined.rotation().ifPresent(rotations::add);
        Standing standing = before.standing(source.name(), kind, source.sha256());
        String key = FileEntry.key(source.name(), kind);
        int version = standing.unchanged() ? standing.version() : nextVersion(key);
        files.add(
                new ImportedFile(
                        source.name(),
                        kind,
                        standing.unchanged(),
                        version,
                        examined.report(),
                        examined.changes()));
        (standing.unchanged() ? unchanged : entries)
                .add(
                        new FileEntry(
                                source,
                                kind,
                                version,
                                examined.students(),
                                examined.report().kept(),
                                examined.counts(),
                                examined.dates()));
    }

    private static Refusal changed(String file) {
        return new Refusal(
                file,
                "%s: The file has changed since it was shown, so it was not taken. Import it again to see what it holds now."
                        .formatted(file));
    }

    /** Maps of one name in several folders are versions of one another. */
    private int nextVersion(String key) {
        long already = entries.stream().filter(entry -> entry.key().equals(key)).count();
        return before.nextVersion(key) + (int) already;
    }

    private static double size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // refused when it is read
        }
    }
}
