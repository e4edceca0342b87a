package org.rollcall.ingest.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The container finds each reader by the description that the build makes. */
class ComponentsTest {
    /** Where bnd writes what the jar holds. */
    private static final Path DESCRIPTIONS = Path.of("target", "bundle", "OSGI-INF");

    @ParameterizedTest
    @CsvSource({
        "csv, csv.CsvTableReader, CSV text",
        "xlsx, workbook.WorkbookTableReader, Excel workbook"
    })
    void eachFormatIsAService(String format, String component, String title) throws Exception {
        String xml =
                Files.readString(
                        DESCRIPTIONS.resolve("org.rollcall.ingest.internal." + component + ".xml"));
        assertTrue(xml.contains("name=\"rollcall.format\""), xml);
        assertTrue(xml.contains("value=\"" + format + "\""), xml);
        assertTrue(xml.contains("name=\"rollcall.extensions\""), xml);
        assertTrue(xml.contains("value=\"" + title + "\""), xml);
        assertTrue(xml.contains("interface=\"org.rollcall.api.ingest.TableReader\""), xml);
    }
}
