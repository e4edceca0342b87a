package org.rollcall.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.ReportTable;

class WorkbookFileTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("name", "Name"), Column.number("value", "Value"));

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("report.xlsx");
    }

    private Map<String, List<Row>> read() throws IOException {
        var sheets = new LinkedHashMap<String, List<Row>>();
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().collect(Collectors.toList())) {
                sheets.put(sheet.getName(), new ArrayList<>(sheet.read()));
            }
        }
        return sheets;
    }

    @Test
    void valuesKeepTheirTypes() throws IOException {
        var table =
                new ReportTable(
                        "summary",
                        "Attendance",
                        COLUMNS,
                        sink -> {
                            sink.text("007");
                            sink.number(42);
                            sink.endRow();
                            sink.text("Łukasz <b> & \"co\"");
                            sink.percent(new Ratio(2, 3), 2);
                            sink.endRow();
                            sink.day(LocalDate.of(2025, 1, 6));
                            sink.minute(LocalDateTime.of(2025, 1, 6, 9, 30));
                            sink.endRow();
                            sink.flag(true);
                            sink.percent(new Ratio(0, 0), 2);
                            sink.endRow();
                        });
        WorkbookFile.write(file, List.of(table), "0.1");

        List<Row> rows = read().get("summary");
        assertEquals("Name", rows.get(0).getCellText(0));
        assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
        assertEquals("007", rows.get(1).getCellText(0));
        assertEquals(new BigDecimal("42"), rows.get(1).getCell(1).asNumber());
        assertEquals("Łukasz <b> & \"co\"", rows.get(2).getCellText(0));
        assertEquals(new BigDecimal("66.67"), rows.get(2).getCell(1).asNumber());
        assertEquals(LocalDate.of(2025, 1, 6), rows.get(3).getCell(0).asDate().toLocalDate());
        assertEquals(LocalDateTime.of(2025, 1, 6, 9, 30), rows.get(3).getCell(1).asDate());
        assertEquals("true", rows.get(4).getCellText(0));
        assertEquals("", rows.get(4).getCellText(1));
    }

    @Test
    void formulasAreTextWithAnApostrophe() throws IOException {
        var table =
                new ReportTable(
                        "t",
                        "T",
                        COLUMNS,
                        sink -> {
                            sink.text("=HYPERLINK(\"x\")");
                            sink.text("harmless");
                            sink.endRow();
                        });
        assertEquals(1, WorkbookFile.write(file, List.of(table), "0.1"));

        var cell = read().get("t").get(1).getCell(0);
        assertEquals(CellType.STRING, cell.getType());
        assertEquals("'=HYPERLINK(\"x\")", cell.getText());
    }

    @Test
    void aTableTooLongForASheetGoesOnInTheNext() throws IOException {
        var table =
                new ReportTable(
                        "trend",
                        "Trends",
                        COLUMNS,
                        sink -> {
                            for (int i = 1; i <= 7; i++) {
                                sink.text("row");
                                sink.number(i);
                                sink.endRow();
                            }
                        });
        WorkbookFile.write(file, List.of(table), "0.1", 4);

        var sheets = read();
        assertEquals(List.of("trend", "trend-2", "trend-3"), List.copyOf(sheets.keySet()));
        var values = new ArrayList<String>();
        for (List<Row> rows : sheets.values()) {
            assertEquals("Value", rows.get(0).getCellText(1));
            rows.stream().skip(1).forEach(row -> values.add(row.getCellText(1)));
        }
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), values);
    }

    @Test
    void exactlyOneSheetFullIsOneSheet() throws IOException {
        var table =
                new ReportTable(
                        "trend",
                        "Trends",
                        COLUMNS,
                        sink -> {
                            for (int i = 1; i <= 3; i++) {
                                sink.text("row");
                                sink.number(i);
                                sink.endRow();
                            }
                        });
        WorkbookFile.write(file, List.of(table), "0.1", 4);

        assertEquals(List.of("trend"), List.copyOf(read().keySet()));
    }

    @Test
    void moreRowsThanAreHeldAreAllThere() throws IOException {
        var table =
                new ReportTable(
                        "trend",
                        "Trends",
                        COLUMNS,
                        sink -> {
                            for (int i = 1; i <= 3_500; i++) {
                                sink.text("row");
                                sink.number(i);
                                sink.endRow();
                            }
                        });
        WorkbookFile.write(file, List.of(table), "0.1");

        List<Row> rows = read().get("trend");
        assertEquals(3_501, rows.size());
        assertEquals("3500", rows.get(3_500).getCellText(1));
    }

    @Test
    void aTextLongerThanACellIsCutAndSaidToBe() throws IOException {
        var table =
                new ReportTable(
                        "rejected",
                        "Rejected rows",
                        COLUMNS,
                        sink -> {
                            sink.text("x".repeat(50_000));
                            sink.text("\u0000bell\u0007 \ud800");
                            sink.endRow();
                        });
        WorkbookFile.write(file, List.of(table), "0.1");

        String text = read().get("rejected").get(1).getCellText(0);
        assertEquals(32_767, text.length());
        assertTrue(text.startsWith("xxx") && text.contains("cut here"), "said to be cut");
        String odd = read().get("rejected").get(1).getCellText(1);
        assertTrue(odd.startsWith("bell"), odd);
        assertFalse(odd.contains("\u0007"), "no character that XML forbids");
    }
}
