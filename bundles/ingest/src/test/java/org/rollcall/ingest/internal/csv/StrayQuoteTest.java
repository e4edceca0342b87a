package org.rollcall.ingest.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.ingest.internal.ReadRow;

/** Attendance rules, section 0: no quotation mark takes lines that are rows of their own. */
class StrayQuoteTest {
    private static final String HEADER = "id,name,start,note,room\n";
    private static final RowTest ROWS =
            row ->
                    !row.get(0).isBlank()
                            && !row.get(1).isBlank()
                            && row.get(2).strip().matches("2024-\\d\\d-\\d\\d");

    @TempDir Path folder;
    private Findings findings;

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 1 << 20})
    void aMarkInTheLastColumnCostsItsLineAlone(int blockSize) throws Exception {
        var rows = rows(blockSize, row(1) + "2,Bo,2024-10-01,,\"LT1\n" + row(3) + row(4));
        assertEquals(5, rows.size());
        assertEquals(
                new ReadRow(
                        3,
                        List.of("2", "Bo", "2024-10-01", "", "LT1"),
                        "2,Bo,2024-10-01,,\"LT1",
                        4),
                rows.get(2));
        assertEquals(4, rows.get(3).line());
        assertEquals(-1, rows.get(3).strayQuote());
        assertEquals(List.of(), findings.notices());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 1 << 20})
    void aMarkInTheFirstColumnsCostsItsLineAlone(int blockSize) throws Exception {
        String first = "\"1,A,2024-10-01,,\n";
        String second = "3,\"Bo,2024-10-01,,LT1\n";
        assertEquals(
                List.of(0, -1, 1, -1), strays(rows(blockSize, first + row(2) + second + row(4))));
    }

    @Test
    void marksFarApartCostTheirTwoLines() throws Exception {
        var text = new StringBuilder("0,\"Bo,2024-10-01,,LT1\n");
        for (int i = 1; i <= 1_000; i++) {
            text.append(row(i));
        }
        text.append("1001,Bo\",2024-10-01,,LT1\n").append(row(1_002));
        var rows = rows(4_096, text.toString());
        assertEquals(1 + 1 + 1_000 + 1 + 1, rows.size());
        assertEquals(1, rows.get(1).strayQuote());
        assertTrue(rows.stream().skip(2).allMatch(row -> row.strayQuote() < 0));
    }

    @Test
    void oneMarkInAHundredThousandRowsCostsOneRow() throws Exception {
        var text = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            text.append(i == 50_001 ? i + ",Bo,2024-10-01,,\"LT1\n" : row(i));
        }
        var rows = rows(1 << 16, text.toString());
        assertEquals(100_001, rows.size());
        assertEquals(1, rows.stream().filter(row -> row.strayQuote() >= 0).count());
        assertEquals(50_002, rows.get(50_001).line());
    }

    /** Were each mark's lines looked at up to the next, this would take hours. */
    @Test
    void aStrayMarkInEachLineCostsNoMoreTimeThanLines() throws Exception {
        var text = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            text.append(i).append("x\",\"Bo,2024-10-01,,LT1\n");
        }
        assertTrue(rows(1 << 20, text.toString()).size() > 1);
        var readable = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            readable.append(i).append(",Bo,2024-10-01,x\",\"LT1\n");
        }
        assertEquals(100_001, rows(1 << 20, readable.toString()).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 1 << 20})
    void aFileCutOffInsideQuotesIsTold(int blockSize) throws Exception {
        var rows = rows(blockSize, row(1) + "2,Bo,2024-10-01,\"Lecture, pa");
        assertEquals(List.of(-1, 3), strays(rows));
        assertEquals(1, findings.notices().size());
        assertTrue(findings.notices().get(0).contains("cut off"), findings.notices().get(0));
        assertTrue(findings.notices().get(0).contains("line 3"), findings.notices().get(0));
    }

    @Test
    void aFileCutOffInTheSecondLineOfAFieldIsToldAsWell() throws Exception {
        var rows = rows(7, row(1) + "2,Bo,2024-10-01,\"two\nlin");
        assertEquals(List.of(-1, 3, -1), strays(rows));
        assertEquals("lin", rows.get(3).raw());
        assertTrue(findings.notices().get(0).contains("cut off"), findings.notices().get(0));
    }

    @Test
    void fieldsOverSeveralLinesStayAsTheyAre() throws Exception {
        String note = "\"first, line\n\nsaid \"\"so\"\", then\nlast, x, y, z, w\"";
        var rows = rows(9, "1,Ann,2024-10-01," + note + ",\"Blue\" room\n" + row(2));
        assertEquals(
                List.of(
                        "1",
                        "Ann",
                        "2024-10-01",
                        "first, line\n\nsaid \"so\", then\nlast, x, y, z, w",
                        "Blue room"),
                rows.get(1).fields());
        assertEquals(6, rows.get(2).line());
        assertEquals(List.of(-1, -1), strays(rows));
    }

    @Test
    void aMarkBehindAWholeFieldOverTwoLinesTakesThoseTwo() throws Exception {
        var rows = rows(9, "1,Ann,2024-10-01,\"two\nlines\",\"LT1\n" + row(2));
        assertEquals("1,Ann,2024-10-01,\"two\nlines\",\"LT1", rows.get(1).raw());
        assertEquals(List.of(4, -1), strays(rows));
        assertEquals(4, rows.get(2).line());
    }

    @Test
    void aRowBehindAMarkMayRunOverLinesItself() throws Exception {
        var rows = rows(9, "1,Ann,2024-10-01,,\"LT1\n2,Bo,2024-10-01,\"a\nb\",\n");
        assertEquals(List.of(4, -1), strays(rows));
        assertEquals("a\nb", rows.get(2).fields().get(3));
    }

    @Test
    void aHeaderThatTakesRowsIsRefusedWithLineAndColumn() throws Exception {
        for (String body : List.of(row(1), "1,Ann,2024-10-01,\"x\",LT1\n" + row(2))) {
            var e = refused("\nid,name,start,note,\"room\n" + body);
            assertEquals(2, e.line());
            assertEquals("room", e.column());
            assertTrue(e.problem().contains("never closed"), e.getMessage());
        }
        assertEquals("name", refused("id,\"name,start,note,room\n" + row(1)).column());
        assertEquals(
                "room",
                refused("id,name,start,note,\"room\n1,Ann,2024-10-01,,\"\nfoo\"\n" + row(2))
                        .column());
    }

    private InputException refused(String text) throws Exception {
        return assertThrows(InputException.class, () -> read(8, text));
    }

    private static String row(int id) {
        return id + ",Ann,2024-10-01,,LT1\n";
    }

    private static List<Integer> strays(List<ReadRow> rows) {
        return rows.stream().skip(1).map(ReadRow::strayQuote).toList();
    }

    private List<ReadRow> rows(int blockSize, String body) throws Exception {
        return read(blockSize, HEADER + body);
    }

    private List<ReadRow> read(int blockSize, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        try (var table = new CsvTableReader(blockSize, 1 << 24).open(file, "file.csv")) {
            var rows = new ArrayList<>(ReadRow.all(table, ROWS));
            findings = table.findings();
            return rows;
        }
    }
}
