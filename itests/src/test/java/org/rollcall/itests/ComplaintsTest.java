package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people who do this job complained of in public, tried on the image. Each folder of the
 * resources holds the input of one complaint; names and numbers in it are invented.
 */
class ComplaintsTest {
    @TempDir Path folder;

    @Test
    void aQuotationMarkInTheLastColumnCostsItsOwnLineAlone() throws Exception {
        var report = analyse("01-unclosed-quote-in-last-column", 0);

        assertRows(report, 40, 39, 1);
        assertRejected(report, "2", "room", "quotation mark is never closed");
        assertEquals(39, report.table("summary.csv").size());
    }

    @Test
    void aQuotationMarkBeforeTheDateCostsItsOwnLineAlone() throws Exception {
        var report = analyse("03-unclosed-quote-before-the-date", 0);

        assertRows(report, 40, 39, 1);
        assertRejected(report, "3", "surname", "quotation mark is never closed");
    }

    @Test
    void aDownloadCutInsideQuotesIsToldAsPossiblyCutOff() throws Exception {
        var report = analyse("05-download-cut-inside-quotes", 0);

        assertRows(report, 10, 9, 1);
        assertRejected(report, "11", "eventDescription", "quotation mark is never closed");
        assertTrue(report.notices().contains("cut off"), report.notices());
        assertTrue(report.printed().contains("cut off"), report.printed());
    }

    @Test
    void idsThatDifferInInvisibleCharactersAreOneStudent() throws Exception {
        var student = analyse("06-non-breaking-space-in-ids", 0).only("summary.csv");

        assertEquals("00123", student.get("studentId"));
        assertEquals("3", student.get("events"));
        assertEquals("66.67", student.get("attendancePercent"));
        assertEquals("false", student.get("atOrBelowThreshold"));
    }

    @Test
    void marksBehindInvisibleCharactersAreRead() throws Exception {
        var report = analyse("09-non-breaking-space-in-marks", 0);

        assertRows(report, 3, 3, 0);
        var student = report.only("summary.csv");
        assertEquals("1", student.get("present"));
        assertEquals("1", student.get("selfCertified"));
        assertEquals("2", student.get("events"));
        assertEquals("1", report.only("load.csv").get("selfStudyEvents"));
    }

    @Test
    void byteOrderMarksAreNoPartOfAName() throws Exception {
        assertRows(analyse("10-two-byte-order-marks", 0), 1, 1, 0);
    }

    @Test
    void oneByteOfAnotherEncodingGarblesNoOtherName() throws Exception {
        var report = analyse("12-one-byte-of-another-encoding", 0);

        assertEquals(List.of("Zoë", "José", "René"), report.column("summary.csv", "firstName"));
        assertEquals("Núñez", report.table("summary.csv").get(0).get("surname"));
        assertTrue(report.notices().contains("4"), report.notices());
        assertTrue(report.notices().contains("UTF-8"), report.notices());
    }

    @Test
    void checkInsAreElapsedMinutesApartThroughASpringNight() throws Exception {
        var report = analyse("15-spring-night-check-ins", 0);

        assertEquals("1", report.only("load.csv").get("rowsKept"));
        assertEquals("1", report.only("load.csv").get("duplicates"));
        assertEquals(List.of(), report.table("placement-absences.csv"));
    }

    @Test
    void everyFileThatIsPassedOverIsNamed() throws Exception {
        var report = analyse("27-look-alike-names-passed-over", 0);

        assertEquals(List.of("201"), report.column("load.csv", "module"));
        String ignored =
                report.json().getJsonArray("ignored").getValuesAs(JsonObject.class).stream()
                        .map(JsonObject::toString)
                        .collect(Collectors.joining("\n"));
        for (String name :
                List.of(
                        "Copy of lusi_mbchb202.csv",
                        "LUSI MBCHB204.csv",
                        "lusi_mbchb203.csv.txt",
                        "lusi_mbchb205.xlsx")) {
            assertTrue(report.printed().contains(name), report.printed());
            assertTrue(ignored.contains(name), ignored);
        }
    }

    @Test
    void aModuleWithoutReadableRowHasNoDates() throws Exception {
        var report = analyse("29-no-readable-row-says-1970", 1);

        assertRows(report, 2, 0, 2);
        assertTrue(report.column("rejected.csv", "reason").get(0).contains("day number"));
        assertEquals("", report.only("load.csv").get("firstDate"));
        assertTrue(report.printed().contains("201"), report.printed());
        assertNowhere(report, "1970");
    }

    @Test
    void notesBelongToTheIdThatTheWorkbookShows() throws Exception {
        var student = analyse("31-notes-with-lost-zeros", 0).only("summary.csv");

        assertFalse(student.get("notes").isEmpty());
        assertFalse(student.get("email").isEmpty());
    }

    @Test
    void aLineBreakInANoteIsOne() throws Exception {
        var student = analyse("33-line-break-in-a-note", 0).only("summary.csv");

        assertEquals(
                List.of("Extension until May", "then review, see GP"),
                student.get("notes").lines().toList());
    }

    @Test
    void hoursMayLackTheirZero() throws Exception {
        var report = analyse("35-hour-without-leading-zero", 0);

        assertRows(report, 4, 4, 0);
        assertEquals("50.00", report.only("summary.csv").get("attendancePercent"));
    }

    @Test
    void aBlankMayStandBeforeTheOffset() throws Exception {
        var report = analyse("38-blank-before-the-offset", 0);

        assertRows(report, 2, 2, 0);
        assertEquals(
                List.of("2024-10-01T09:00:00", "2024-12-01T09:00:00"),
                report.column("trend.csv", "start"));
    }

    @Test
    void aDateFarFromAllOthersIsTold() throws Exception {
        var report = analyse("40-half-swapped-by-a-spreadsheet", 0);

        assertRows(report, 3, 3, 0);
        assertEquals("2024-07-10", report.only("load.csv").get("firstDate"));
        assertEquals("66.67", report.only("summary.csv").get("attendancePercent"));
        assertTrue(report.notices().contains("60 days"), report.notices());
    }

    @Test
    void aFirstLineMayNameTheDelimiter() throws Exception {
        var report = analyse("41-sep-line-for-excel", 0);

        assertEquals("0", report.only("load.csv").get("rejected"));
        assertFalse(report.table("summary.csv").isEmpty());
    }

    @Test
    void emptiedRowsAreBlankLines() throws Exception {
        var report = analyse("44-empty-rows-from-excel", 0);

        assertRows(report, 2, 2, 0);
        assertEquals("7", report.only("load.csv").get("blankLines"));
    }

    @Test
    void blanksBeforeQuotationMarksLeaveNoMarksInNames() throws Exception {
        var report = analyse("45-blank-before-quotes", 0);

        assertRows(report, 2, 2, 0);
        assertEquals(List.of("Ann", "Bo"), report.column("summary.csv", "firstName"));
        assertEquals(
                List.of("Dr Reed", "Reed, Dr"), report.column("summary.csv", "academicAdvisor"));
    }

    @Test
    void wideTextIsKnownByItsZeroBytes() throws Exception {
        var report = analyse("48-utf-16-without-a-mark", 0);

        assertRows(report, 1, 1, 0);
        assertEquals("100.00", report.only("summary.csv").get("attendancePercent"));
        assertTrue(report.only("load.csv").get("encoding").startsWith("UTF-16"));
    }

    @Test
    void idsWrittenAsFormulasAreTheIdsThatTheyShow() throws Exception {
        var student = analyse("50-ids-as-excel-formulas", 0).only("summary.csv");

        assertEquals("00123", student.get("studentId"));
        assertEquals("50.00", student.get("attendancePercent"));
    }

    @Test
    void lettersForMarksAreNotGuessed() throws Exception {
        var report = analyse("53-letters-for-late-and-excused", 1);

        assertRows(report, 5, 0, 5);
        assertEquals(
                List.of("unreadable present"),
                report.column("rejected.csv", "reason").stream().distinct().toList());
    }

    @Test
    void theThresholdIsComparedBeforeRounding() throws Exception {
        var student =
                analyse("57-rounded-value-against-the-limit", 0, "--threshold", "15.62")
                        .only("summary.csv");

        assertEquals("15.63", student.get("attendancePercent"));
        assertEquals("false", student.get("atOrBelowThreshold"));
    }

    @Test
    void theLaterMapGivesTheGroupAndItIsTold() throws Exception {
        var report = analyse("59-changed-group-in-the-middle-of-year", 0);

        assertEquals("Group 4", report.only("placement.csv").get("group"));
        assertTrue(report.notices().contains("y3r2.csv"), report.notices());
    }

    @Test
    void aSessionFarAheadDoesNotEmptyRecentActivity() throws Exception {
        var report = analyse("61-a-session-far-ahead", 0);

        assertEquals(List.of("1", "1"), report.column("placement-recent.csv", "checkIns"));
        assertTrue(report.notices().contains("in the future"), report.notices());
    }

    @Test
    void weeksRunThroughChristmasInOrder() throws Exception {
        var student = analyse("63-weeks-over-christmas-and-the-53rd", 0).only("placement.csv");

        assertEquals(
                "19/08/2024-25/08/2024;23/12/2024-29/12/2024;30/12/2024-05/01/2025;06/01/2025-12/01/2025",
                student.get("weeks"));
    }

    @Test
    void absencesInARowAndTheLastAttendanceAreInTheSummary() throws Exception {
        var student = analyse("64-absences-in-a-row", 0).table("summary.csv").get(0);

        assertEquals("11", student.get("missedInARow"));
        assertEquals("2024-10-02", student.get("lastPresent"));
    }

    @Test
    void noCellIsLongerThanExcelTakes() throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(
                input.resolve("lusi_mbchb201.csv"),
                "studentId,firstName,surname,academicAdvisor,eventDescription,startDateTime,present\n"
                        + "00123,Ann,Lee,Dr A,MED.PLAC "
                        + "x".repeat(40_000)
                        + ",2024-10-01T09:00:00,false\n");

        var report = analyse(input, 0, "--format", "csv,xlsx");

        var longest = new ArrayList<Integer>();
        try (var workbook = new ReadableWorkbook(report.folder().resolve("report.xlsx").toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getText() != null)
                            .forEach(cell -> longest.add(cell.getText().length()));
                }
            }
        }
        assertTrue(longest.stream().mapToInt(Integer::intValue).max().orElseThrow() <= 32_767);
    }

    @Test
    void readingsBesideJapaneseTextAreNoText() throws Exception {
        assertEquals(
                "延長",
                analyse("69-japanese-notes-with-readings", 0).only("summary.csv").get("notes"));
    }

    private WrittenReport analyse(String complaint, int exitCode, String... more) throws Exception {
        Path resources = Path.of(ComplaintsTest.class.getResource("/complaints").toURI());
        return analyse(resources.resolve(complaint), exitCode, more);
    }

    private WrittenReport analyse(Path input, int exitCode, String... more) throws Exception {
        Path out = folder.resolve("out");
        var arguments =
                Stream.concat(
                                Stream.of("analyse", input.toString(), "--out", out.toString()),
                                Stream.of(more))
                        .toArray(String[]::new);
        var outcome = Image.run(folder.resolve("home"), Map.of("LC_ALL", "C.UTF-8"), arguments);
        assertEquals(exitCode, outcome.exitCode(), outcome.out() + outcome.err());
        var report = new WrittenReport(outcome, out);
        assertEveryLineHasItsPlace(report, input);
        return report;
    }

    private static void assertRows(WrittenReport report, int read, int kept, int rejected)
            throws Exception {
        var load = report.only("load.csv");
        assertEquals(String.valueOf(read), load.get("rowsRead"));
        assertEquals(String.valueOf(kept), load.get("rowsKept"));
        assertEquals(String.valueOf(rejected), load.get("rejected"));
    }

    private static void assertRejected(
            WrittenReport report, String line, String column, String reason) throws Exception {
        var row = report.only("rejected.csv");
        assertEquals(
                List.of(line, column, reason),
                List.of(row.get("line"), row.get("column"), row.get("reason")));
    }

    private static void assertNowhere(WrittenReport report, String text) throws Exception {
        assertFalse(report.printed().contains(text), report.printed());
        try (var files = Files.newDirectoryStream(report.folder(), "*.{csv,json,html}")) {
            for (Path file : files) {
                assertFalse(Files.readString(file).contains(text), file.toString());
            }
        }
    }

    /**
     * That what was read adds up does not show that all was read: the lines of the input are
     * counted here by a second way. No input has a field over several lines.
     */
    private static void assertEveryLineHasItsPlace(WrittenReport report, Path input)
            throws Exception {
        var counted = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(report.folder().resolve("load.csv"));
                var parser = counted.parse(reader)) {
            for (var load : parser) {
                byte[] bytes = Files.readAllBytes(input.resolve(load.get("file")));
                long lines = 0;
                for (byte b : bytes) {
                    lines += b == '\n' ? 1 : 0;
                }
                // A last line without its end counts; the header, and a line sep=, do not.
                boolean ended =
                        bytes[bytes.length - 1] == '\n'
                                || bytes[bytes.length - 1] == 0 && bytes[bytes.length - 2] == '\n';
                long beside =
                        new String(bytes, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1)
                                        .startsWith("sep=")
                                ? 2
                                : 1;
                assertEquals(
                        lines + (ended ? 0 : 1) - beside,
                        Long.parseLong(load.get("rowsRead"))
                                + Long.parseLong(load.get("blankLines")),
                        "lines of " + load.get("file"));
            }
        }
    }
}
