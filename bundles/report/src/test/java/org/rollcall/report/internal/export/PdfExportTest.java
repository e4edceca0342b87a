package org.rollcall.report.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.ExportTable.Column;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.report.ExportTable.Type;

/** Tables on paper. */
class PdfExportTest {
    private static final List<Column> WIDE =
            List.of(
                    new Column("Student ID", Type.TEXT),
                    new Column("First name", Type.TEXT),
                    new Column("Surname", Type.TEXT),
                    new Column("E-mail", Type.TEXT),
                    new Column("Sessions", Type.NUMBER),
                    new Column("Present", Type.NUMBER),
                    new Column("Absent", Type.NUMBER),
                    new Column("Self-certified", Type.NUMBER),
                    new Column("Unmarked", Type.NUMBER),
                    new Column("Advisor", Type.TEXT),
                    new Column("Attendance %", Type.PERCENT),
                    new Column("Interval", Type.TEXT),
                    new Column("At or below", Type.FLAG),
                    new Column("Notes", Type.TEXT));

    private static ExportTable wide(int rows) {
        var all = new ArrayList<List<Object>>();
        for (int i = 0; i < rows; i++) {
            all.add(
                    List.of(
                            "%05d".formatted(i),
                            "Łukasz",
                            "Dvořák-Featherstonehaugh",
                            "s%05d@students.example".formatted(i),
                            44,
                            30,
                            10,
                            2,
                            2,
                            "Dr G. Greenhalgh-Smythe",
                            new Ratio(2, 3),
                            "53.11 to 78.40",
                            i % 3 == 0,
                            i % 7 == 0 ? "Met the tutor, agreed on catching up until May" : ""));
        }
        return new ExportTable(
                "Attendance, module 301",
                List.of(
                        new Fact("Module", "301"),
                        new Fact("Dates", "15/09/2025 to 12/12/2025"),
                        new Fact("Rule set", "standard 1.0")),
                WIDE,
                all);
    }

    private static PDDocument written(ExportTable table, Progress progress) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfExport.write(table, out, progress);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    @Timeout(30)
    void fourThousandRowsTakeSecondsAndAreCounted() throws IOException {
        var said = new ArrayList<String>();
        var progress =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        said.add(message);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        try (var document = written(wide(4_000), progress)) {
            assertTrue(document.getNumberOfPages() > 50);
            assertTrue(said.contains("2,000 of 4,000 rows"), said.toString());
        }
    }

    @Test
    void eachPageBearsTitleDatesAndRuleSet() throws IOException {
        try (var document = written(wide(300), Progress.none())) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                for (String told :
                        List.of(
                                "Attendance, module 301",
                                "15/09/2025 to 12/12/2025",
                                "standard 1.0",
                                "Surname")) {
                    assertTrue(text.contains(told), told + " on page " + page + ": " + text);
                }
            }
        }
    }

    @Test
    void aWideTableTakesTheWholeWidthAndItsColumnsKeepApart() throws IOException {
        try (var document = written(wide(30), Progress.none())) {
            float width = document.getPage(0).getMediaBox().getWidth();
            assertTrue(width > document.getPage(0).getMediaBox().getHeight(), "lying");
            var rights = new ArrayList<Float>();
            var gaps = new ArrayList<String>();
            var stripper =
                    new PDFTextStripper() {
                        private TextPosition before;

                        @Override
                        protected void processTextPosition(TextPosition text) {
                            rights.add(text.getXDirAdj() + text.getWidthDirAdj());
                            if (before != null && before.getYDirAdj() == text.getYDirAdj()) {
                                float gap =
                                        text.getXDirAdj()
                                                - before.getXDirAdj()
                                                - before.getWidthDirAdj();
                                if (gap < -1) {
                                    gaps.add(before + "" + text);
                                }
                            }
                            before = text;
                            super.processTextPosition(text);
                        }
                    };
            String all = stripper.getText(document);
            assertTrue(
                    rights.stream().max(Float::compare).orElseThrow() > width - 110, "" + rights);
            assertTrue(rights.stream().allMatch(right -> right <= width - 36), "in the margin");
            assertEquals(List.of(), gaps);
            assertTrue(all.contains("Unmarked Advisor"), all);
        }
    }

    @Test
    void aTextHigherThanAPageLosesNoWord() throws IOException {
        String words =
                String.join(" ", Arrays.stream(new int[3_000]).mapToObj(i -> "word").toList());
        var table =
                new ExportTable(
                        "Notes",
                        List.of(),
                        List.of(new Column("Id", Type.TEXT), new Column("Text", Type.TEXT)),
                        List.of(List.of("1", words + " end"), List.of("2", "after")));
        try (var document = written(table, Progress.none())) {
            String all = new PDFTextStripper().getText(document);
            assertEquals(3_000, all.split("word", -1).length - 1);
            assertTrue(all.contains("end") && all.contains("after"));
            assertFalse(all.contains("?"));
        }
    }
}
