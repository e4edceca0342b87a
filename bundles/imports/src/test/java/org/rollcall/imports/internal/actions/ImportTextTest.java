package org.rollcall.imports.internal.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.Student;
import org.rollcall.api.workspace.AttendanceChange;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.testing.Samples;

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
                ImportText.messages(result(Optional.empty()), new Names()));
    }

    @Test
    void messagesTellNobodyWhileNamesAreHidden() {
        var names = new Names();
        var result =
                new ImportResult(
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                "Book1.xlsx names 2 students whom no export has: 007, 008.",
                                "y3.csv has no column pattern."));
        assertTrue(ImportText.messages(result, names).get(0).endsWith("has: 007, 008."));
        Contexts.hide(names, true);
        assertEquals(
                List.of(
                        "Notice: Book1.xlsx names 2 students whom no export has: hidden.",
                        "Notice: y3.csv has no column pattern."),
                ImportText.messages(result, names));
    }

    @Test
    void changesAreToldAgainstTheVersionBefore() {
        var changes = new ModuleChanges(2, 12, 3, 1, List.of("008"), List.of(), List.of());
        assertEquals(
                "Since version 2: rows +12 -3, marks changed 1, students +1 -0",
                ImportText.changes(result(Optional.of(changes)).files().get(0)));
    }

    @Test
    void whoCrossedTheThresholdIsCounted() {
        assertEquals(
                "2 students newly at or below 50 %, 1 no longer.",
                crossed(50, change("1", 6, 5), change("2", 9, 4), change("3", 4, 6)));
        assertEquals("1 student newly at or below 82.5 %.", crossed(82.5, change("1", 9, 8)));
        assertEquals("1 student no longer at or below 50 %.", crossed(50, change("1", 5, 6)));
        assertEquals("", crossed(50, change("1", 9, 8)), "nobody crossed it");
        assertEquals("", ImportText.crossed(result(Optional.empty()), 50), "nobody knows");
    }

    @Test
    void aReportOpensByItselfWhereSomethingWasRejectedOrRefused() {
        assertTrue(ImportText.anyRefused(result(Optional.empty())));
        assertFalse(
                ImportText.anyRefused(
                        new ImportResult(1, List.of(), List.of(), List.of("a"), List.of("b"))));
    }

    private static String crossed(double threshold, AttendanceChange... moved) {
        var changes =
                new ModuleChanges(2, 0, 0, 1, List.of(), List.of(), List.of()).with(List.of(moved));
        return ImportText.crossed(result(Optional.of(changes)), threshold);
    }

    /** From and to a number of sessions out of ten. */
    private static AttendanceChange change(String id, int before, int after) {
        return new AttendanceChange(
                new Student(id, "A", "B", "C"), new Ratio(before, 10), new Ratio(after, 10));
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
