package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.ReferenceData;

/** Reads the vault's copies of what is loaded, cleaned and put together. */
final class ModuleReader {
    private final Vault vault;
    private final InputReader reader;
    private final ModuleCache cache;
    private final ReferenceCache references = new ReferenceCache();

    ModuleReader(Vault vault, InputReader reader, ModuleCache cache) {
        this.vault = vault;
        this.reader = reader;
        this.cache = cache;
    }

    /**
     * @throws InputException if a copy can't be read
     */
    ModuleData read(Loaded loaded, FileEntry file, RuleSet rules, Progress progress)
            throws InputException {
        String module = ((InputKind.AttendanceExport) file.kind()).module();
        CleanedModule cleaned = cleaned(module, file, rules, progress);
        return reference(loaded, cleaned.table().year()).complete(cleaned, rules);
    }

    /** Forgets what was read of files of some names. */
    void forget(Predicate<String> names) {
        cache.forget(names);
        references.forget(names);
    }

    /** A module alone. */
    CleanedModule cleaned(String module, FileEntry file, RuleSet rules, Progress progress)
            throws InputException {
        return cache.get(
                module,
                file.source(),
                file.encoding(),
                rules,
                () -> read(module, file, rules, progress));
    }

    /** Reading tells the digest of what was read; only where that fails is the copy looked at. */
    private CleanedModule read(String module, FileEntry file, RuleSet rules, Progress progress)
            throws InputException {
        SourceRef source = file.source();
        try {
            return reader.attendance(
                    vault.path(source.sha256()), source, file.encoding(), module, rules, progress);
        } catch (InputException | RuntimeException e) {
            if (!(e instanceof CancellationException)) {
                vault.verified(source); // a damaged copy is told as such
            }
            throw e;
        }
    }

    /** What the maps of a year and the notes say. */
    private ReferenceData reference(Loaded loaded, int year) throws InputException {
        List<FileEntry> rotations =
                loaded.rotations().stream().filter(file -> mapYear(file) == year).toList();
        List<FileEntry> files = Stream.concat(rotations.stream(), loaded.notes().stream()).toList();
        return references.get(files, () -> read(rotations, loaded.notes()));
    }

    private static int mapYear(FileEntry file) {
        return ((InputKind.RotationMap) file.kind()).year();
    }

    private ReferenceData read(List<FileEntry> rotations, List<FileEntry> notes)
            throws InputException {
        var maps = new ArrayList<CleanedRotation>();
        for (FileEntry file : rotations) {
            maps.add(
                    reader.rotation(
                            vault.verified(file.source()),
                            file.source(),
                            file.encoding(),
                            mapYear(file),
                            Progress.none()));
        }
        var books = new ArrayList<CleanedNotes>();
        for (FileEntry file : notes) {
            books.add(reader.notes(vault.verified(file.source()), file.source(), Progress.none()));
        }
        return ReferenceData.of(maps, books);
    }
}
