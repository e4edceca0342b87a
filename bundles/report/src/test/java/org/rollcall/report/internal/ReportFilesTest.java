package org.rollcall.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.report.internal.Fixtures.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Whole reports of a small clinical module and a first-year one, to the byte. */
class ReportFilesTest {
    private static final ReportRequest EVERYTHING = request(Format.CSV, Format.XLSX, Format.HTML);

    @TempDir Path folder;

    private ReportResult write(Dataset dataset, ReportRequest request) throws IOException {
        return new ReportFiles(new AnalyticsComponent())
                .write(dataset, request, folder, Progress.none());
    }

    private String read(String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), UTF_8);
    }

    @Test
    void writesEveryTable() throws IOException {
        ReportResult result =
                write(Fixtures.dataset(Fixtures.firstYear(), Fixtures.clinical()), EVERYTHING);

        assertEquals(
                "module,file,sha256,encoding,delimiter,rowsRead,rowsKept,rejected,cancelled,"
                        + "duplicates,blankLines,students,present,selfStudyEvents,firstDate,lastDate\n"
                        + "101,lusi_mbchb101.csv,"
                        + "101".repeat(21)
                        + "0,UTF-8,comma,4,1,0,2,1,0,1,0,0,2025-02-03,2025-02-03\n"
                        + "301,lusi_mbchb301.csv,"
                        + "301".repeat(21)
                        + "0,UTF-8,comma,13,9,1,2,1,0,2,4,1,2025-01-06,2025-01-17\n",
                read("load.csv"));
        assertEquals(
                "file,line,column,reason,value,raw\n"
                        + "lusi_mbchb301.csv,9,startDateTime,unreadable start,31/02/2025,"
                        + "\"007,Zoë,Null\r\n\"\n",
                read("rejected.csv"));
        assertEquals(
                "module,studentId,firstName,surname,email,academicAdvisor,events,present,absent,"
                        + "selfCertified,unknown,attendancePercent,atOrBelowThreshold,"
                        + "selfCertificate,notes,missedInARow,lastPresent\n"
                        + "101,1,Ana,Ng,,Dr A. Ainsworth,0,0,0,0,1,,false,false,,0,\n"
                        + "301,007,Zoë,Null,s007@students.example,\"Dr D. Deane, MBE\",3,2,1,0,0,"
                        + "66.67,false,false,\"Met, agreed\",1,2025-01-07\n"
                        + "301,33,'=cmd,O'Neill,,Prof. B. Birch,2,0,1,1,1,0.00,true,true,,2,\n",
                read("summary.csv"));
        assertEquals(
                "module,studentId,firstName,surname,email,group,pattern,days,dates,weeks\n"
                        + "301,007,Zoë,Null,s007@students.example,Group 3,P1,1,2025-01-08,"
                        + "06/01/2025-12/01/2025\n"
                        + "301,33,'=cmd,O'Neill,,,,0,,\n",
                read("placement.csv"));
        assertEquals(
                "module,studentId,firstName,surname,email,group,eventDescription,start,mark,notes\n"
                        + "301,007,Zoë,Null,s007@students.example,Group 3,\"Ward \"\"7\"\", LRI\","
                        + "2025-01-15 09:30,absent,\"Met, agreed\"\n",
                read("placement-absences.csv"));
        assertEquals(
                "module,lookBackDays,studentId,firstName,surname,email,group,pattern,checkIns,asOf\n"
                        + "101,30,1,Ana,Ng,,,,0,2025-02-03\n"
                        + "301,30,007,Zoë,Null,s007@students.example,Group 3,P1,1,"
                        + "2025-01-17\n"
                        + "301,30,33,'=cmd,O'Neill,,,,0,2025-01-17\n",
                read("placement-recent.csv"));
        assertEquals(
                "module,studentId,firstName,surname,email,count,dates\n"
                        + "301,33,'=cmd,O'Neill,,1,2025-01-07\n",
                read("self-certified.csv"));
        assertEquals(
                "module,studentId,start,cumulativePercent,moduleAveragePercent\n"
                        + "301,007,2025-01-06T09:00:00,100.0000,40.0000\n"
                        + "301,007,2025-01-07T09:00:00,100.0000,40.0000\n"
                        + "301,007,2025-01-16T09:00:00,66.6667,40.0000\n"
                        + "301,33,2025-01-06T09:00:00,0.0000,40.0000\n"
                        + "301,33,2025-01-07T09:00:00,0.0000,40.0000\n",
                read("trend.csv"));
        assertEquals(4, result.neutralised());
        assertEquals(
                List.of(
                        "load.csv",
                        "rejected.csv",
                        "summary.csv",
                        "placement.csv",
                        "placement-absences.csv",
                        "placement-recent.csv",
                        "self-certified.csv",
                        "trend.csv",
                        "report.xlsx",
                        "report.html",
                        "report.json"),
                result.files().stream().map(f -> f.getFileName().toString()).toList());
        assertFilesAre(
                result.files().stream()
                        .map(f -> f.getFileName().toString())
                        .collect(Collectors.toSet()));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertFilesAre(Set<String> names) throws IOException {
        try (var all = Files.list(folder)) {
            assertEquals(
                    names, all.map(f -> f.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void reportJsonTellsWhatTheReportWasMadeOf() throws IOException {
        var dataset =
                new Dataset(
                        List.of(Fixtures.clinical()),
                        List.of(Fixtures.rotationMap()),
                        List.of(new Refusal("lusi_mbchb999.csv", "lusi_mbchb999.csv: Empty.")),
                        List.of(
                                new IgnoredFile(
                                        "y2r1.xlsx",
                                        "a rotation map of year 2",
                                        "Save it as CSV.")),
                        List.of());
        write(dataset, EVERYTHING);

        JsonObject json;
        try (var reader =
                Json.createReader(Files.newBufferedReader(folder.resolve("report.json")))) {
            json = reader.readObject();
        }
        assertEquals("Rollcall", json.getString("product"));
        assertEquals("standard", json.getJsonObject("ruleSet").getString("name"));
        assertEquals("1.0", json.getJsonObject("ruleSet").getString("version"));
        assertEquals(50, json.getJsonObject("parameters").getInt("threshold"));
        assertEquals(30, json.getJsonObject("parameters").getJsonArray("days").getInt(0));
        JsonObject export = json.getJsonArray("inputs").getJsonObject(0);
        assertEquals("lusi_mbchb301.csv", export.getString("file"));
        assertEquals("301".repeat(21) + "0", export.getString("sha256"));
        assertEquals(
                export.getInt("rowsRead"),
                export.getInt("rowsKept")
                        + export.getInt("rejected")
                        + export.getInt("cancelled")
                        + export.getInt("duplicates"));
        assertEquals("y3r1.csv", json.getJsonArray("inputs").getJsonObject(1).getString("file"));
        JsonObject module = json.getJsonArray("modules").getJsonObject(0);
        assertEquals("2025-01-06", module.getString("from"));
        assertEquals("2025-01-17", module.getString("to"));
        assertEquals("2025-01-17T09:00:00", module.getString("asOf"));
        assertEquals(2, module.getInt("present"));
        assertEquals(5, module.getInt("events"));
        assertEquals(
                "lusi_mbchb999.csv",
                json.getJsonArray("refusals").getJsonObject(0).getString("file"));
        assertEquals(
                "y3r1.csv names 999, whom no export has.",
                json.getJsonArray("notices").getString(0));
        JsonObject ignored = json.getJsonArray("ignored").getJsonObject(0);
        assertEquals("y2r1.xlsx", ignored.getString("file"));
        assertEquals("a rotation map of year 2", ignored.getString("looksLike"));
        assertEquals(0, export.getInt("blankLines"));
        JsonObject summary = json.getJsonArray("files").getJsonObject(2);
        assertEquals("summary.csv", summary.getString("file"));
        assertEquals(sha256(read("summary.csv")), summary.getString("sha256"));
        assertEquals(4, json.getInt("neutralisedFields"));
        assertEquals(
                Set.of("figures", "csv", "xlsx", "html"),
                json.getJsonObject("timingsMillis").keySet());
        assertTrue(json.getString("generatedAt").endsWith("Z"));
    }

    @Test
    void neutralisedFieldsAreCountedWithoutCsvToo() throws IOException {
        assertEquals(
                4,
                write(
                                Fixtures.dataset(Fixtures.firstYear(), Fixtures.clinical()),
                                request(Format.XLSX))
                        .neutralised());
        assertFilesAre(Set.of("report.xlsx", "report.json"));
    }

    @Test
    void theWorkbookHasASheetForEachTableAndSaysWhatItIs() throws IOException {
        write(Fixtures.dataset(Fixtures.firstYear(), Fixtures.clinical()), request(Format.XLSX));

        try (var workbook = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
            assertEquals(
                    List.of(
                            "load",
                            "rejected",
                            "summary",
                            "placement",
                            "placement-absences",
                            "placement-recent",
                            "self-certified",
                            "trend",
                            "reference",
                            "about"),
                    workbook.getSheets().map(Sheet::getName).toList());
            var about = workbook.findSheet("about").orElseThrow().read();
            assertEquals("Rule set", about.get(1).getCellText(0));
            assertTrue(about.get(1).getCellText(1).startsWith("standard, version 1.0"));
            var summary = workbook.findSheet("summary").orElseThrow().read();
            assertEquals("66.67", summary.get(2).getCell(11).asNumber().toPlainString());
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutInTheWorkbookAndToldAndWholeInCsv() throws IOException {
        String note = "x".repeat(40_000);
        var module =
                new Fixtures.Rows("101")
                        .student("1", "Ana", "Ng", "Dr A. Ainsworth")
                        .add("1", "2025-02-03T10:00:00", Kind.TEACHING, Mark.PRESENT)
                        .data(Map.of(), Map.of("1", new Note("", note)));

        ReportResult result = write(Fixtures.dataset(module), request(Format.CSV, Format.XLSX));

        assertTrue(read("summary.csv").contains(note));
        assertEquals(1, result.notices().size());
        assertTrue(
                result.notices().get(0).startsWith("report.xlsx: 1 text is longer than"),
                result.notices().get(0));
        assertTrue(read("report.json").contains("report.xlsx: 1 text is longer than"));
        try (var workbook = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
            var about = workbook.findSheet("about").orElseThrow().read();
            assertTrue(
                    about.stream()
                            .anyMatch(row -> row.getCellText(1).contains("1 text is longer")));
        }
    }

    @Test
    void thePageHasAllButTheTrends() throws IOException {
        write(Fixtures.dataset(Fixtures.firstYear(), Fixtures.clinical()), request(Format.HTML));

        String html = read("report.html");
        assertTrue(html.contains("lusi_mbchb301.csv"), "inputs");
        assertTrue(html.contains("301".repeat(21) + "0"), "digests");
        assertTrue(html.contains("standard, version 1.0"), "rule set");
        assertTrue(html.contains("<caption>Placement absences</caption>"));
        assertTrue(html.contains("<caption>Rejected rows</caption>"));
        assertTrue(html.contains("are in trend.csv"), "where trends are");
        assertTrue(!html.contains("cumulative") && !html.contains("Cumulative"), "no trends");
        assertTrue(html.contains("&#39;=cmd"), "spreadsheets open pages, too");
    }

    @Test
    void nothingToReportIsSaid() throws IOException {
        ReportResult result = write(Fixtures.dataset(), EVERYTHING);

        assertTrue(result.notices().get(0).startsWith("No attendance export"), "" + result);
        assertEquals(1, read("summary.csv").lines().count());
    }

    @Test
    void cancellingStops() {
        var cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        var files = new ReportFiles(new AnalyticsComponent());

        assertThrows(
                CancellationException.class,
                () ->
                        files.write(
                                Fixtures.dataset(Fixtures.clinical()),
                                EVERYTHING,
                                folder,
                                cancelled));
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        var files = new ReportFiles(new AnalyticsComponent());

        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                files.write(
                                        Fixtures.dataset(Fixtures.clinical()),
                                        EVERYTHING,
                                        file,
                                        Progress.none()));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }
}
