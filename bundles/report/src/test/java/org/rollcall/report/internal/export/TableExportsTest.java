package org.rollcall.report.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.ExportTable.Column;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.report.ExportTable.Type;
import org.rollcall.api.report.TableExporter.Format;

class TableExportsTest {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Student ID", Type.TEXT),
                    new Column("Name", Type.TEXT),
                    new Column("Sessions", Type.NUMBER),
                    new Column("Attendance %", Type.PERCENT),
                    new Column("Newest", Type.DATE),
                    new Column("Start", Type.TIME),
                    new Column("At or below", Type.FLAG));

    @TempDir Path folder;
    private final TableExports exports = new TableExports();

    @Test
    void csvBearsItsFactsAndRunsNoFormula() throws Exception {
        Path file = write(Format.CSV, table(row("007", "=1+1, \"x\"\nŁukasz")));
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertEquals(
                "\ufeff# Attendance, module 301\r\n"
                                .replace("# Att", "\"# Att")
                                .replace("301", "301\"")
                        + "# Rule set: standard 1.0\r\n"
                        + "# Filters: none\r\n"
                        + "Student ID,Name,Sessions,Attendance %,Newest,Start,At or below\r\n"
                        + "007,\"'=1+1, \"\"x\"\"\nŁukasz\",44,66.67,2026-06-09,2026-06-09 09:05,yes\r\n",
                text);
    }

    @Test
    void missingValuesStayEmptyAndNegativeNumbersStayNumbers() throws Exception {
        var row =
                new ArrayList<Object>(
                        Arrays.asList("1", "A", -3, new Ratio(0, 0), null, null, false));
        String text = Files.readString(write(Format.CSV, table(row)), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("1,A,-3,,,,\r\n"), text);
    }

    @Test
    void aWorkbookHoldsNumbersDatesAndWhatItWasMadeWith() throws Exception {
        Path file = write(Format.XLSX, table(row("007", "@cmd")));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("Student ID", rows.get(0).getCellText(0));
            Row row = rows.get(1);
            assertEquals("007", row.getCellText(0));
            assertEquals("'@cmd", row.getCellText(1));
            assertEquals(44, row.getCellAsNumber(2).orElseThrow().intValue());
            assertEquals(66.67, row.getCellAsNumber(3).orElseThrow().doubleValue());
            assertEquals(
                    LocalDate.of(2026, 6, 9), row.getCellAsDate(4).orElseThrow().toLocalDate());
            assertEquals("yes", row.getCellText(6));
            List<Row> about = workbook.findSheet("About").orElseThrow().read();
            assertEquals("Attendance, module 301", about.get(0).getCellText(0));
            assertTrue(about.stream().anyMatch(line -> line.getCellText(1).equals("standard 1.0")));
        }
    }

    @Test
    void aWorkbookPrintsOnLyingA4WithItsHeadingsOnEachPage() throws Exception {
        Path file = write(Format.XLSX, rows(120));
        try (var zip = new ZipFile(file.toFile())) {
            String sheet = text(zip, "xl/worksheets/sheet1.xml");
            for (String setting :
                    List.of(
                            "orientation=\"landscape\"",
                            "paperSize=\"9\"",
                            "fitToPage=\"true\"",
                            "fitToWidth=\"1\"",
                            "fitToHeight=\"0\"",
                            "<autoFilter",
                            "state=\"frozen\"")) {
                assertTrue(sheet.contains(setting), setting + " in " + sheet);
            }
            String workbook = text(zip, "xl/workbook.xml");
            assertTrue(workbook.contains("_xlnm.Print_Titles"), workbook);
            assertTrue(workbook.contains("$1:$1"), workbook);
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutAndTold() throws Exception {
        Path file = write(Format.XLSX, table(row("1", "x".repeat(40_000))));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            assertEquals(32_767, workbook.getFirstSheet().read().get(1).getCellText(1).length());
            List<Row> about = workbook.findSheet("About").orElseThrow().read();
            assertTrue(
                    about.stream()
                            .anyMatch(line -> line.getCellText(1).startsWith("1 text is longer")));
        }
    }

    @Test
    void rejectedRowsAreWrittenAsAReportHasThem() throws Exception {
        Path file = folder.resolve("rejected.csv");
        exports.writeRejected(
                List.of(
                        new RejectedRow(
                                "lusi_mbchb301.csv",
                                7,
                                "present",
                                "unreadable value",
                                "=maybe",
                                "007,\"Ada\",maybe")),
                file);
        assertEquals(
                """
                file,line,column,reason,value,raw
                lusi_mbchb301.csv,7,present,unreadable value,'=maybe,"007,""Ada"",maybe"
                """,
                Files.readString(file));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDocumentHasHeadingsOnEachPageAndItsNumberOfPages() throws Exception {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < 120; i++) {
            rows.add(row("id" + i, "Łukasz Dvořák Quỳnh " + "long ".repeat(i % 30)));
        }
        Path file = write(Format.PDF, new ExportTable("Attendance", facts(), COLUMNS, rows));
        try (var document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 2, pages + " pages");
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("Sessions"), text);
                assertTrue(text.contains("page %d of %d".formatted(page, pages)), text);
            }
            stripper.setStartPage(1);
            stripper.setEndPage(pages);
            String all = stripper.getText(document);
            for (int i = 0; i < 120; i++) {
                assertTrue(all.contains("id" + i), "row " + i);
            }
            assertTrue(all.contains("Łukasz Dvořák Quỳnh"), all);
            assertTrue(all.contains("Rule set: standard 1.0"), all);
            assertFalse(all.contains("font lacks"), all);
        }
    }

    @Test
    void whatTheFontLacksIsSaid() throws Exception {
        Path file = write(Format.PDF, table(row("1", "王 小明")));
        try (var document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("? ??"), text);
            assertTrue(text.contains("3 characters that the font lacks are shown as ?"), text);
        }
    }

    @Test
    void aCancelledExportLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "before");
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(row("id" + i, "x"));
        }
        var table = new ExportTable("Attendance", facts(), COLUMNS, rows);
        for (Format format : Format.values()) {
            assertThrows(
                    CancellationException.class,
                    () -> exports.write(table, format, file, new Cancelled()));
            assertEquals("before", Files.readString(file));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidInWords() {
        var e =
                assertThrows(
                        IOException.class,
                        () ->
                                exports.write(
                                        table(row("1", "A")),
                                        Format.CSV,
                                        folder.resolve("no/such.csv"),
                                        Progress.none()));
        assertTrue(e.getMessage().contains("its folder is not there"), e.getMessage());
    }

    private static final class Cancelled implements Progress {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    @Test
    void pagesForPaperShowWhatThePdfShows() throws Exception {
        ExportTable table = rows(120);
        var inks = new ArrayList<Long>();
        exports.draw(
                table,
                72,
                (width, height, rgb) -> {
                    assertEquals(
                            595.0 / 842,
                            (double) Math.min(width, height) / Math.max(width, height),
                            0.01);
                    assertEquals(width * height, rgb.length);
                    inks.add(
                            Arrays.stream(rgb).filter(dot -> (dot & 0xFFFFFF) != 0xFFFFFF).count());
                },
                Progress.none());

        Path file = folder.resolve("same.pdf");
        exports.write(table, Format.PDF, file, Progress.none());
        try (var document = Loader.loadPDF(file.toFile())) {
            assertEquals(document.getNumberOfPages(), inks.size());
        }
        assertTrue(inks.size() > 1, inks.toString());
        assertTrue(inks.stream().allMatch(ink -> ink > 1000), inks.toString());
    }

    @Test
    void aPrinterThatStopsTellsWhy() {
        var failure = new IOException("out of paper");
        var thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                exports.draw(
                                        table(row("1", "A")),
                                        50,
                                        (width, height, rgb) -> {
                                            throw failure;
                                        },
                                        Progress.none()));
        assertEquals(failure, thrown);
    }

    private Path write(Format format, ExportTable table) throws IOException {
        Path file = folder.resolve("list." + format.extension());
        exports.write(table, format, file, Progress.none());
        return file;
    }

    private static ExportTable rows(int count) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < count; i++) {
            rows.add(row("%03d".formatted(i), "Name"));
        }
        return new ExportTable("Attendance, module 301", List.of(), COLUMNS, rows);
    }

    private static ExportTable table(List<Object> row) {
        return new ExportTable("Attendance, module 301", facts(), COLUMNS, List.of(row));
    }

    private static List<Fact> facts() {
        return List.of(new Fact("Rule set", "standard 1.0"), new Fact("Filters", "none"));
    }

    private static List<Object> row(String id, String name) {
        return List.of(
                id,
                name,
                44,
                new Ratio(2, 3),
                LocalDate.of(2026, 6, 9),
                LocalDateTime.of(2026, 6, 9, 9, 5),
                true);
    }
}
