package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.report.ExportTable.Fact;

class ExportNameTest {
    @Test
    void aNameSaysModuleDatesThresholdAndFilters() {
        assertEquals(
                "attendance-module-201_2025-08-25-to-2025-12-31_at-or-below-80_a-certificate-was-sent",
                ExportName.of(
                        "Attendance, module 201",
                        List.of(
                                new Fact("Module", "201"),
                                new Fact("Dates", "25/08/2025 to 31/12/2025"),
                                new Fact("Threshold", "80 %"),
                                new Fact("Rule set", "standard 1.0"),
                                new Fact("Filters", "A certificate was sent"))));
    }

    @Test
    void otherFiltersAreAnotherName() {
        assertEquals("caseloads", ExportName.of("Caseloads", List.of(new Fact("Filters", "none"))));
        assertEquals(
                "caseloads_“søren”".replaceAll("[“”]", ""),
                ExportName.of("Caseloads", List.of(new Fact("Filters", "“Søren”"))));
    }

    @Test
    void aLongNameIsCut() {
        String name = ExportName.of("T", List.of(new Fact("Filters", "advisor ".repeat(99))));
        assertTrue(name.length() <= 120, name);
    }

    @Test
    void theEndingIsAddedWhereItIsMissing() {
        Path folder = Path.of("lists");
        assertEquals(
                folder.resolve("at201.xlsx"), ExportName.ending(folder.resolve("at201"), "xlsx"));
        assertEquals(
                folder.resolve("at.201.csv"), ExportName.ending(folder.resolve("at.201"), "csv"));
        assertEquals(folder.resolve("a.PDF"), ExportName.ending(folder.resolve("a.PDF"), "pdf"));
        Path once = ExportName.ending(folder.resolve("a.csv"), "csv");
        assertEquals(once, ExportName.ending(once, "csv"), "once only");
        assertEquals(once, ExportName.ending(folder.resolve("a.csv.csv"), "csv"));
    }
}
