package org.rollcall.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Table;

class WorkbookFileTest {
    private record Named(String name, long value) {}

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("report.xlsx");
    }

    private Written write(Table<?> table, int maxRows) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return WorkbookFile.write(out, List.of(), before -> table, "0.1", maxRows);
        }
    }

    private static Table<Named> rows(String sheet, int count) {
        return Table.<Named>named(sheet, "Trends")
                .text("name", "Name", Named::name)
                .number("value", "Value", Named::value)
                .rows(IntStream.rangeClosed(1, count).mapToObj(i -> new Named("row", i)).toList());
    }

    private static Table<?> texts(String sheet, String one, String other) {
        return Table.<List<String>>named(sheet, "T")
                .text("one", "One", row -> row.get(0))
                .text("other", "Other", row -> row.get(1))
                .rows(List.of(List.of(one, other)));
    }

    private Map<String, List<Row>> read() throws IOException {
        var sheets = new LinkedHashMap<String, List<Row>>();
        var options = new ReadingOptions(true, false);
        try (var workbook = new ReadableWorkbook(file.toFile(), options)) {
            for (var sheet : workbook.getSheets().collect(Collectors.toList())) {
                sheets.put(sheet.getName(), new ArrayList<>(sheet.read()));
            }
        }
        return sheets;
    }

    @Test
    void valuesKeepTheirTypes() throws IOException {
        record Line(
                String id,
                long events,
                Ratio share,
                LocalDate day,
                LocalDateTime start,
                boolean flag) {}
        var table =
                Table.<Line>named("summary", "Attendance")
                        .text("id", "Id", Line::id)
                        .number("events", "Events", Line::events)
                        .percent("percent", "Percent", Line::share)
                        .day("day", "Day", Line::day)
                        .minute("start", "Start", Line::start)
                        .flag("flag", "Flag", Line::flag)
                        .rows(
                                List.of(
                                        new Line(
                                                "007",
                                                42,
                                                new Ratio(2, 3),
                                                LocalDate.of(2025, 1, 6),
                                                LocalDateTime.of(2025, 1, 6, 9, 30),
                                                true),
                                        new Line(
                                                "Łukasz <b> & \"co\"",
                                                0,
                                                new Ratio(0, 0),
                                                null,
                                                null,
                                                false)));
        write(table, SheetRows.MAX_ROWS);

        List<Row> rows = read().get("summary");
        assertEquals("Id", rows.get(0).getCellText(0));
        var first = rows.get(1);
        assertEquals(CellType.STRING, first.getCell(0).getType());
        assertEquals("007", first.getCellText(0));
        assertEquals(new BigDecimal("42"), first.getCell(1).asNumber());
        assertEquals(new BigDecimal("66.67"), first.getCell(2).asNumber());
        assertEquals(LocalDate.of(2025, 1, 6), first.getCell(3).asDate().toLocalDate());
        assertEquals(LocalDateTime.of(2025, 1, 6, 9, 30), first.getCell(4).asDate());
        assertEquals("true", first.getCellText(5));
        assertEquals("0.00", first.getCell(2).getDataFormatString());
        assertEquals("yyyy-mm-dd", first.getCell(3).getDataFormatString());
        assertEquals("yyyy-mm-dd hh:mm", first.getCell(4).getDataFormatString());
        var second = rows.get(2);
        assertEquals("Łukasz <b> & \"co\"", second.getCellText(0));
        assertEquals(new BigDecimal("0"), second.getCell(1).asNumber());
        assertEquals("", second.getCellText(2));
        assertEquals("", second.getCellText(3));
        assertEquals("false", second.getCellText(5));
    }

    @Test
    void formulasAreTextWithAnApostrophe() throws IOException {
        var table = texts("t", "=HYPERLINK(\"x\")", "harmless");
        assertEquals(1, write(table, SheetRows.MAX_ROWS).neutralised());

        var cell = read().get("t").get(1).getCell(0);
        assertEquals(CellType.STRING, cell.getType());
        assertEquals("'=HYPERLINK(\"x\")", cell.getText());
    }

    @Test
    void aTableTooLongForASheetGoesOnInTheNext() throws IOException {
        var table = rows("trend", 7);
        write(table, 4);

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
        var table = rows("trend", 3);
        write(table, 4);

        assertEquals(List.of("trend"), List.copyOf(read().keySet()));
    }

    @Test
    void moreRowsThanAreHeldAreAllThere() throws IOException {
        var table = rows("trend", 3_500);
        write(table, SheetRows.MAX_ROWS);

        List<Row> rows = read().get("trend");
        assertEquals(3_501, rows.size());
        assertEquals("3500", rows.get(3_500).getCellText(1));
    }

    @Test
    void aTextLongerThanACellIsCutAndSaidToBe() throws IOException {
        var table = texts("rejected", "x".repeat(50_000), "\u0000bell\u0007 \ud800");
        write(table, SheetRows.MAX_ROWS);

        String text = read().get("rejected").get(1).getCellText(0);
        assertEquals(32_767, text.length());
        assertTrue(text.startsWith("xxx") && text.contains("cut here"), "said to be cut");
        String odd = read().get("rejected").get(1).getCellText(1);
        assertTrue(odd.startsWith("bell"), odd);
        assertFalse(odd.contains("\u0007"), "no character that XML forbids");
    }
}
