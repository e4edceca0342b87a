package org.rollcall.ingest.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The container finds each reader by the description that the build makes. */
class ComponentsTest {
    @ParameterizedTest
    @CsvSource({"csv, csv.CsvTableReader", "xlsx, workbook.WorkbookTableReader"})
    void eachFormatIsAService(String format, String component) throws Exception {
        String path = "/OSGI-INF/org.rollcall.ingest.internal." + component + ".xml";
        try (InputStream in = ComponentsTest.class.getResourceAsStream(path)) {
            assertNotNull(in, path);
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(xml.contains("name=\"rollcall.format\""), xml);
            assertTrue(xml.contains("value=\"" + format + "\""), xml);
            assertTrue(xml.contains("interface=\"org.rollcall.api.ingest.TableReader\""), xml);
        }
    }
}
