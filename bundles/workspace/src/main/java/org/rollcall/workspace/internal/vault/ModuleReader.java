package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.ReferenceData;

/** Reads the vault's copies of what is loaded, cleaned and put together. */
final class ModuleReader {
    private final Vault vault;
    private final InputReader reader;
    private final ModuleCache cache;

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

    /** A module alone. */
    CleanedModule cleaned(String module, FileEntry file, RuleSet rules, Progress progress)
            throws InputException {
        return cache.get(
                module,
                file.source(),
                rules,
                () ->
                        reader.attendance(
                                vault.verified(file.source()),
                                file.source(),
                                module,
                                rules,
                                progress));
    }

    /** What the maps of a year and the notes say; they are small, so they are read each time. */
    private ReferenceData reference(Loaded loaded, int year) throws InputException {
        var rotations = new ArrayList<CleanedRotation>();
        for (FileEntry file : loaded.rotations()) {
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
        for (FileEntry file : loaded.notes()) {
            notes.add(reader.notes(vault.verified(file.source()), file.source(), Progress.none()));
        }
        return ReferenceData.of(rotations, notes);
    }
}
