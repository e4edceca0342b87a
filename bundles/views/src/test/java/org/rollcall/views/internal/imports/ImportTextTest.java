package org.rollcall.views.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.views.internal.Samples;

class ImportTextTest {
    private static final RejectedRow ROW =
            new RejectedRow(
                    "lusi_mbchb301.csv",
                    7,
                    "present",
                    "unreadable value",
                    "=maybe",
                    "007,\"Ada\",maybe");

    @Test
    void headlineCountsFilesAndRows() {
        assertEquals(
                "1 file taken, 1 file refused.  3 rows read = 2 kept + 1 rejected + 0 cancelled + 0 duplicates.",
                ImportText.headline(result(Optional.empty())));
    }

    @Test
    void refusalsNameTheirFileOnce() {
        assertEquals(
                List.of(
                        "Refused: bad.csv: No columns.",
                        "Notice: Maps name 2 unknown students.",
                        "Not taken: readme.txt"),
                ImportText.messages(result(Optional.empty())));
    }

    @Test
    void changesAreToldAgainstTheVersionBefore() {
        var changes = new ModuleChanges(2, 12, 3, 1, List.of("008"), List.of(), List.of());
        assertEquals(
                "Since version 2: rows +12 -3, marks changed 1, students +1 -0",
                ImportText.changes(result(Optional.of(changes)).files().get(0)));
    }

    private static ImportResult result(Optional<ModuleChanges> changes) {
        return new ImportResult(
                1,
                List.of(
                        new ImportedFile(
                                "lusi_mbchb301.csv",
                                new InputKind.AttendanceExport("301"),
                                false,
                                3,
                                Samples.report(List.of(ROW)),
                                changes)),
                List.of(new Refusal("bad.csv", "No columns.")),
                List.of("readme.txt"),
                List.of("Maps name 2 unknown students."));
    }
}
