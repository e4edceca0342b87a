package org.rollcall.ingest.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.ingest.internal.ReadRow;

class WorkbookTableReaderTest {
    @TempDir Path folder;
    private final WorkbookTableReader reader = new WorkbookTableReader();

    @Test
    void cellsAreTexts() throws Exception {
        Path file =
                sheet(
                        "Sheet1",
                        sheet -> {
                            sheet.value(0, 0, " Student ID ");
                            sheet.value(0, 1, "Notes 1");
                            sheet.value(1, 0, 31010070L);
                            sheet.value(1, 1, "a < b & \"c\"");
                            sheet.value(2, 0, "0070");
                            sheet.value(2, 1, true);
                            sheet.value(4, 0, 3.5);
                            sheet.value(4, 1, 0.1 + 0.2);
                            sheet.value(5, 0, 123456789012345678L);
                            sheet.formula(5, 1, "SUM(A2:A3)");
                            sheet.value(6, 0, -7.0);
                            sheet.value(6, 1, "");
                        });
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("Student ID", "Notes 1"), ""),
                        row(2, "31010070", "a < b & \"c\""),
                        row(3, "0070", "TRUE"),
                        row(5, "3.5", "0.3"),
                        row(6, "123456789012345678"),
                        row(7, "-7")),
                ReadRow.all(reader, file));
    }

    @Test
    void cellsMayBeMissingAndRowsBlank() throws Exception {
        Path file =
                write(
                        MadeWorkbook.of(
                                """
                                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
                                <row r="3"><c r="A3" t="s"/><c r="B3"/></row>
                                <row r="9"><c r="C9" t="inlineStr"><is><t>x</t></is></c></row>
                                <row r="10"><c r="A10"><v>1E3</v></c><c r="B10" t="e"><v>#N/A</v></c>\
                                <c r="C10"><f>1+1</f><v>2.0</v></c></row>
                                """,
                                "id",
                                "note"));
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("id", "", "note"), ""),
                        row(9, "", "", "x"),
                        row(10, "1000", "#N/A", "2")),
                ReadRow.all(reader, file));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws Exception {
        assertEquals(1, ReadRow.all(reader, sheet("Sheet1", s -> s.value(0, 0, "id"))).size());
    }

    @Test
    void anotherSheetIsRefusedWithTheSheetsFound() throws Exception {
        Path file = sheet("Students", sheet -> sheet.value(0, 0, "id"));
        assertRefused("has no sheet 'Sheet1'; it has 'Students'", file);
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        assertRefused("empty", write(new byte[0]));
        assertRefused("not an Excel workbook", write("id,name\n".getBytes(StandardCharsets.UTF_8)));
        assertRefused("password", write(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)));
        assertRefused("not there", folder.resolve("nowhere.xlsx"));
        assertRefused("folder", folder);
        assertRefused("sheet is empty", sheet("Sheet1", sheet -> {}));
    }

    @Test
    void aDamagedWorkbookIsRefused() throws Exception {
        byte[] whole = MadeWorkbook.of("<row r='1'><c r='A1'><v>1</v></c></row>").bytes();
        assertRefused("damaged", write(Arrays.copyOf(whole, whole.length / 2)));
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, 60, 120, (byte) 0x55);
        assertRefused("damaged", write(garbled));
        var cutXml = MadeWorkbook.of("");
        cutXml.with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>");
        assertRefused("damaged", write(cutXml));
        var noSheet = MadeWorkbook.of("").with("xl/_rels/workbook.xml.rels", "<Relationships/>");
        assertRefused("can't be read", write(noSheet));
    }

    @Test
    void aCellOfUnknownTypeIsToldOfByItsRow() throws Exception {
        Path file =
                write(
                        MadeWorkbook.of(
                                """
                                <row r="1"><c r="A1"><v>1</v></c></row>
                                <row r="2"><c r="A2" t="d"><v>2024-01-01</v></c></row>
                                """));
        var e = assertThrows(InputException.class, () -> ReadRow.all(reader, file));
        assertTrue(e.getMessage().contains("beyond row 1 "), e.getMessage());
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws Exception {
        Path file = sheet("Sheet1", sheet -> sheet.value(0, 0, "id"));
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "not for root");
        assertRefused("no permission", file);
    }

    @Test
    void aReadingIsCancelledAndDoneOnce() throws Exception {
        Path file = sheet("Sheet1", sheet -> sheet.value(0, 0, "id"));
        var cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        try (var table = reader.open(file, "notes.xlsx")) {
            assertThrows(
                    CancellationException.class,
                    () -> table.read(() -> row -> {}, row -> false, cancelled));
            assertThrows(
                    IllegalStateException.class,
                    () -> table.read(() -> row -> {}, row -> false, Progress.none()));
        }
    }

    private static ReadRow row(long line, String... fields) {
        return new ReadRow(line, List.of(fields), String.join(",", fields));
    }

    private void assertRefused(String told, Path file) {
        var e = assertThrows(InputException.class, () -> reader.open(file, "notes.xlsx"));
        assertEquals("notes.xlsx", e.file());
        assertTrue(e.getMessage().contains(told), e.getMessage());
        assertTrue(e.remedy().endsWith("."), e.getMessage());
    }

    private Path sheet(String name, Consumer<Worksheet> cells) throws IOException {
        Path file = folder.resolve("notes.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "Rollcall", "1.0")) {
            cells.accept(workbook.newWorksheet(name));
        }
        return file;
    }

    private Path write(MadeWorkbook workbook) throws IOException {
        return write(workbook.bytes());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made.xlsx"), bytes);
    }

    private static byte[] bytes(int... bytes) {
        var list = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            list[i] = (byte) bytes[i];
        }
        return list;
    }
}
