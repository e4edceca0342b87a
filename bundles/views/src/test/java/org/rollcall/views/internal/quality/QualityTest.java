package org.rollcall.views.internal.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.views.internal.Samples;

class QualityTest {
    private final ModuleData module = module();

    @Test
    void whereRowsWentAddsUp() {
        var line =
                Quality.modules(List.of(Samples.info("301")), List.of(module), info -> true).get(0);
        assertEquals(5, line.read());
        assertEquals(
                line.read(), line.kept() + line.rejected() + line.cancelled() + line.duplicates());
    }

    @Test
    void rejectedRowsAreCountedByReasonWithoutNamingAnyone() {
        assertEquals(
                List.of(
                        new Quality.ReasonLine(
                                "301", "not a date", "startDateTime", 2, "f.csv:7 (someday)"),
                        new Quality.ReasonLine("301", "surplus fields", "", 1, "f.csv:9")),
                Quality.reasons(List.of(module)));
    }

    @Test
    void studentsOfMapsWhomNoExportOfTheYearHasAreMissing() {
        assertEquals(
                List.of(new Quality.MissingLine(3, "2", "Group 3", "A")),
                Quality.missing(List.of(module)));
    }

    private static ModuleData module() {
        var rejected =
                List.of(
                        new RejectedRow(
                                "f.csv", 7, "startDateTime", "not a date", "someday", "Ada"),
                        new RejectedRow("f.csv", 8, "startDateTime", "not a date", "x", "Ada"),
                        new RejectedRow("f.csv", 9, "", "surplus fields", "", "Ada"));
        ModuleData plain = Samples.module("301", Samples.STANDARD);
        return new ModuleData(
                new CleanedModule(plain.table(), Samples.report(rejected)),
                Samples.STANDARD,
                Map.of("1", new Assignment("Group 3", "A"), "2", new Assignment("Group 3", "A")),
                Map.of());
    }
}
