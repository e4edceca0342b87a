package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.vault.FileAnalyser.FileAnalysis;

/** Tells an earlier import again, from its journal line and the vault's copies. */
final class ImportReporter {
    private final Vault vault;
    private final JournalEntry entry;
    private final RuleSet standard;
    private final FileAnalyser examiner;
    private final Progress progress;

    private final List<ImportedFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Loaded before;
    private final UnknownStudents unknown;

    private ImportReporter(
            Vault vault,
            JournalEntry entry,
            RuleSet standard,
            Loaded before,
            FileAnalyser examiner,
            Progress progress) {
        this.before = before;
        this.vault = vault;
        this.entry = entry;
        this.standard = standard;
        this.examiner = examiner;
        this.progress = progress;
        unknown = new UnknownStudents(examiner, progress);
    }

    /**
     * @throws IllegalArgumentException if that was no import
     */
    static ImportResult report(
            Vault vault,
            long importId,
            InputReader reader,
            ModuleCache cache,
            RuleSet standard,
            Optional<Analytics> analytics,
            Progress progress) {
        List<JournalEntry> all = vault.entries();
        int at =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).number() == importId)
                        .filter(i -> all.get(i).action() == Action.IMPORT)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Change " + importId + " is no import"));
        Loaded before = Loaded.of(all.subList(0, at));
        var examiner = new FileAnalyser(vault, reader, cache, standard, before, analytics);
        return new ImportReporter(vault, all.get(at), standard, before, examiner, progress).run();
    }

    private ImportResult run() {
        refusals.addAll(entry.beside().refusals());
        var unchanged = entry.beside().unchanged();
        double total = entry.files().size() + unchanged.size();
        for (FileEntry file : entry.files()) {
            tell(file, false, total);
        }
        for (FileEntry file : unchanged) {
            tell(file, true, total);
        }
        notices.addAll(unknown.notices(before.modulesWith(entry.files())));
        return new ImportResult(entry.number(), files, refusals, entry.beside().leftOut(), notices);
    }

    private void tell(FileEntry file, boolean unchanged, double total) {
        progress.checkCancelled();
        Progress part = progress.part(files.size() / total, (files.size() + 1) / total);
        try {
            FileAnalysis examined =
                    examiner.examine(
                            file.kind(),
                            file.source(),
                            file.encoding(),
                            () -> vault.verified(file.source()),
                            part);
            unknown.add(examined);
            files.add(
                    new ImportedFile(
                            file.source().name(),
                            file.kind(),
                            unchanged,
                            file.version(),
                            examined.report(),
                            examined.changes()));
            compare(file, examined);
        } catch (InputException e) {
            refusals.add(new Refusal(file.source().name(), e.getMessage()));
        }
    }

    /** The rule set may have been changed since. */
    private void compare(FileEntry file, FileAnalysis now) {
        if (file.counts().isPresent() && !file.counts().get().equals(now.counts())) {
            RowBalance then = file.counts().get().rows();
            notices.add(
                    "%s is told as %s %s counts today: %d rows kept, %d rejected. When it was imported, %d were kept and %d rejected."
                            .formatted(
                                    file.source().name(),
                                    standard.name(),
                                    standard.version(),
                                    now.report().rows().kept(),
                                    now.report().rows().rejected(),
                                    then.kept(),
                                    then.rejected()));
        }
    }
}
