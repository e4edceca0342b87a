package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.workspace.internal.dataset.Refusals;
import org.rollcall.workspace.internal.vault.FileAnalyser.FileAnalysis;

/** One import: copies, cleans, compares, and makes all of it take effect in one change. */
final class ImportTransaction {
    /** More days with events in the future than a year has are told by the first of them. */
    private static final int MOST_LAST_DAYS = 400;

    private final Vault vault;
    private final Loaded before;
    private final FileAnalyser examiner;
    private final Map<Path, String> agreed;
    private final LocalDate today;
    private final Progress progress;

    private final List<FileEntry> entries = new ArrayList<>();
    private final List<FileEntry> unchanged = new ArrayList<>();
    private final List<ImportedFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final UnknownStudents unknown;

    /**
     * @param agreed digests of the bytes that the user agreed to, by path; others are refused
     * @param today the day of the import, in the institution's zone
     */
    ImportTransaction(
            Vault vault,
            Loaded before,
            FileAnalyser examiner,
            Map<Path, String> agreed,
            LocalDate today,
            Progress progress) {
        this.vault = vault;
        this.before = before;
        this.examiner = examiner;
        this.agreed = Map.copyOf(agreed);
        this.today = today;
        this.progress = progress;
        unknown = new UnknownStudents(examiner, progress);
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
            List<String> notices = unknown.notices(before.modulesWith(entries));
            progress.checkCancelled();
            var leftOut = recognition.ignored().stream().map(IgnoredFile::name).toList();
            long number = commit(leftOut);
            return new ImportResult(number, files, refusals, leftOut, notices);
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
                JournalEntry.importing(
                        number, entries, new SkippedFiles(refusals, leftOut, unchanged)));
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
            var encoding =
                    input.encoding().or(() -> before.encoding(input.name(), input.kind(), sha256));
            examine(input.kind(), source, encoding, part);
        } catch (InputException e) {
            refusals.add(new Refusal(input.name(), e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.add(Refusals.failure(input.name(), e));
        }
    }

    /**
     * @param encoding that the user chose, now or for the very same bytes before; empty for none
     */
    private void examine(
            InputKind kind, SourceRef source, Optional<Charset> encoding, Progress part)
            throws InputException {
        FileAnalysis examined =
                examiner.examine(kind, source, encoding, () -> vault.path(source.sha256()), part);
        unknown.add(examined);
        VersionStatus versionStatus =
                before.versionStatus(source.name(), kind, source.sha256(), encoding);
        String key = FileEntry.key(source.name(), kind);
        int version = versionStatus.unchanged() ? versionStatus.version() : nextVersion(key);
        files.add(
                new ImportedFile(
                        source.name(),
                        kind,
                        versionStatus.unchanged(),
                        version,
                        examined.report(),
                        examined.changes()));
        (versionStatus.unchanged() ? unchanged : entries)
                .add(
                        new FileEntry(
                                source,
                                kind,
                                version,
                                examined.students(),
                                examined.report().rows().kept(),
                                Optional.of(examined.counts()),
                                examined.dates(),
                                lastDays(examined),
                                encoding));
    }

    /** As seen today; of a timetable for years to come, the first days of them do. */
    private List<LocalDate> lastDays(FileAnalysis examined) {
        return examined.table()
                .map(table -> table.lastDays(today, MOST_LAST_DAYS))
                .orElse(List.of());
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
