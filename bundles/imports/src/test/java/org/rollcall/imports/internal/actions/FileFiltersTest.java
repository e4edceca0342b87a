package org.rollcall.imports.internal.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.ingest.TableFormat;

class FileFiltersTest {

    @Test
    void allThatCanBeReadIsOfferedThenEachFormatThenAllFiles() {
        var filters =
                FileFilters.of(
                        List.of(
                                new TableFormat("csv", "CSV text", List.of("csv", "txt")),
                                new TableFormat("ods", "Spreadsheet", List.of("ods"))));
        assertEquals(
                List.of(
                        List.of("*.csv", "*.CSV", "*.txt", "*.TXT", "*.ods", "*.ODS"),
                        List.of("*.csv", "*.CSV", "*.txt", "*.TXT"),
                        List.of("*.ods", "*.ODS"),
                        List.of("*.*")),
                filters.stream().map(filter -> filter.getExtensions()).toList());
        assertEquals("Spreadsheet", filters.get(2).getDescription());
    }

    @Test
    void whileNoFormatIsThereAllFilesAreOffered() {
        assertEquals(1, FileFilters.of(List.of()).size());
    }
}
