package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Student;
import org.rollcall.clean.internal.TestTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

class AttendanceCleanerTest {
    private static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present,cancelled,"
                    + "registerType,selfCertInfo,eventDescription,room";
    private static final RuleSet STANDARD = BuiltInRuleSets.STANDARD;
    private static final RuleSet ORIGINAL = BuiltInRuleSets.ORIGINAL;

    @Test
    void everyRowEndsInItsPlaceInTheOrderOfTheRules() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,C,2025-01-06T09:00,true,false,10,,E,R1",
                        "1,A,B,C,2025-01-06T09:00,true,false,10,,E,R1,more",
                        " ,A,B,C,2025-01-06T09:00,true,false,10,,E,R1",
                        "1,A,B,C,,true,true,10,,E,R1",
                        "1,A,B,C,someday,true,true,10,,E,R1",
                        "1,A,B,C,2025-03-30T01:30,true,true,10,,E,R1",
                        "1,,,,2025-01-06T09:00,maybe,TRUE,10,,E,R1",
                        "1,,B,C,2025-01-06T09:00,maybe,false,10,,E,R1",
                        "1,A, ,C,2025-01-06T09:00,true,false,10,,E,R1",
                        "1,A,B,,2025-01-06T09:00,true,false,10,,E,R1",
                        "1,A,B,C,2025-01-06T09:00,maybe,odd,10,,E,R1",
                        "1,A,B,C,2025-01-06T09:00,true,odd,10,,E,R1");

        var report = cleaned.report();
        assertEquals(12, report.rowsRead());
        assertEquals(1, report.kept());
        assertEquals(1, report.cancelled());
        assertEquals(0, report.duplicates());
        assertEquals(
                List.of(
                        "3  surplus fields ",
                        "4 studentId no student id ",
                        "5 startDateTime no start ",
                        "6 startDateTime unreadable start someday",
                        "7 startDateTime skipped by clock change 2025-03-30T01:30",
                        "9 firstName no first name ",
                        "10 surname no surname ",
                        "11 academicAdvisor no academic advisor ",
                        "12 present unreadable present maybe",
                        "13 cancelled unreadable cancelled odd"),
                report.rejected().stream()
                        .map(r -> r.line() + " " + r.column() + " " + r.reason() + " " + r.value())
                        .toList());
        assertEquals("1,A,B,C,2025-01-06T09:00,true,odd,10,,E,R1", report.rejected().get(9).raw());
    }

    @Test
    void theOriginalRulesTakeOddTruthValuesForFalse() throws Exception {
        var cleaned =
                clean(
                        ORIGINAL,
                        "1,A,B,C,2025-01-06T09:00,maybe,odd,10,,E,R1",
                        "1,A,B,C,2025-01-07T09:00,,,10,,E,R1");
        assertEquals(List.of(Mark.ABSENT, Mark.ABSENT), marks(cleaned.table()));
    }

    @ParameterizedTest
    @CsvSource({
        "true,10,PRESENT",
        "YES,10,PRESENT",
        " y ,10,PRESENT",
        "1,10,PRESENT",
        "Attended,10,PRESENT",
        "present,10,PRESENT",
        "false,10,ABSENT",
        "No,10,ABSENT",
        "n,10,ABSENT",
        "0,10,ABSENT",
        "absent,10,ABSENT",
        "'',10,UNKNOWN",
        "true,50,SELF_CERTIFIED",
        "false,50.0,SELF_CERTIFIED",
        "'', 50.00 ,SELF_CERTIFIED",
        "true,500,PRESENT",
        "true,50.5,PRESENT",
        "true,150,PRESENT",
        "true,50.,PRESENT",
        "true,'',PRESENT"
    })
    void marksFollowPresentAndRegisterType(String present, String type, Mark mark)
            throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,C,2025-01-06T09:00,%s,false,%s,,E,R1".formatted(present, type));
        assertEquals(List.of(mark), marks(cleaned.table()));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true",
        "Yes,true,true",
        "false,false,false",
        "'',false,false",
        "no,false,false",
        "flu,true,false",
        "0,false,false"
    })
    void aSelfCertificateIsAFlagOrAText(String info, boolean standard, boolean original)
            throws Exception {
        String row = "1,A,B,C,2025-01-06T09:00,true,false,10,%s,E,R1".formatted(info);
        assertEquals(standard, clean(STANDARD, row).table().selfCertificate(0));
        assertEquals(original, clean(ORIGINAL, row).table().selfCertificate(0));
        var column =
                clean(STANDARD, row).table().columns().stream()
                        .filter(c -> c.name().equals("selfCertInfo"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(info, column.text(0), "the text is kept");
    }

    @ParameterizedTest
    @CsvSource({
        "Lecture,TEACHING",
        "'',TEACHING",
        "MED.PLAC Ward,PLACEMENT",
        "x med.othr GP,PLACEMENT",
        "Palliative Care,PLACEMENT",
        "med.study MED.PLAC,SELF_STUDY",
        "Self Study,SELF_STUDY",
        "SELF-STUDY,SELF_STUDY",
        "medxplac,TEACHING"
    })
    void kindsFollowTheDescription(String event, Kind kind) throws Exception {
        var cleaned =
                clean(STANDARD, "1,A,B,C,2025-01-06T09:00,true,false,10,,%s,R1".formatted(event));
        assertEquals(kind, cleaned.table().kind(0));
    }

    @Test
    void aChainOfCheckInsIsMeasuredFromTheLastKeptRow() throws Exception {
        String[] rows = {
            placement("09:00", "false"),
            placement("09:06", "true"),
            placement("09:10", "false"),
            placement("09:19", "true"),
            placement("09:20", "false")
        };
        var standard = clean(STANDARD, rows);
        assertEquals(List.of(2, 4, 6), lines(standard.table()));
        assertEquals(2, standard.report().duplicates());
        assertEquals(
                List.of(Mark.PRESENT, Mark.PRESENT, Mark.ABSENT),
                marks(standard.table()),
                "a cluster with a present row is present");

        var original = clean(ORIGINAL, rows);
        assertEquals(List.of(2), lines(original.table()));
        assertEquals(4, original.report().duplicates());
        assertEquals(List.of(Mark.ABSENT), marks(original.table()), "the first row's own mark");
    }

    @Test
    void duplicatesAreOfOneStudentAndOnlyOfPlacements() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,C,2025-01-06T09:00,true,false,10,,med.plac,R1",
                        "2,A,B,C,2025-01-06T09:01,true,false,10,,med.plac,R1",
                        "1,A,B,C,2025-01-06T09:01,true,false,10,,Lecture,R1",
                        "1,A,B,C,2025-01-06T09:02,true,false,10,,Lecture,R1");
        assertEquals(0, cleaned.report().duplicates());
    }

    @Test
    void selfStudyThatNamesAPlacementTakesPartInTheOriginalRulesOnly() throws Exception {
        String[] rows = {
            "1,A,B,C,2025-01-06T09:00,true,false,10,,med.study med.plac,R1",
            "1,A,B,C,2025-01-06T09:05,true,false,10,,med.plac,R1"
        };
        assertEquals(0, clean(STANDARD, rows).report().duplicates());
        assertEquals(1, clean(ORIGINAL, rows).report().duplicates());
    }

    @Test
    void idsAndNamesAreTexts() throws Exception {
        var table =
                clean(
                                STANDARD,
                                " 007 ,Null,NA,None,2025-01-06T09:00,true,false,10,,E,R1",
                                "70,A,B,C,2025-01-06T09:00,true,false,10,,E,R1")
                        .table();
        assertEquals(new Student("007", "Null", "NA", "None"), table.students().get(0));
        assertEquals(List.of(3), lines(table, 1));
    }

    @Test
    void theNewestRowTellsTheStudentsDetails() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,New,2025-02-06T09:00,true,false,10,,E,R1",
                        "1,A,B,Old,2025-01-06T09:00,true,false,10,,E,R1",
                        "2,A,B,Old,2025-01-06T09:00,true,false,10,,E,R1");
        assertEquals("New", cleaned.table().students().get(0).academicAdvisor());
        assertTrue(
                cleaned.report().notices().stream().anyMatch(n -> n.contains("1 student with")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void rowsAreSortedByStudentAndStartAndElseStayInFileOrder() throws Exception {
        var table =
                clean(
                                STANDARD,
                                "2,A,B,C,2025-01-06T09:00,true,false,10,,x,R1",
                                "1,A,B,C,2025-01-07T09:00,true,false,10,,b,R1",
                                "1,A,B,C,2025-01-06T09:00,true,false,10,,z,R1",
                                "1,A,B,C,2025-01-06T09:00,true,false,10,,a,R2")
                        .table();
        assertEquals(List.of(4, 5, 3), lines(table, 0));
        assertEquals("R2", column(table, "room", 1));
        assertEquals("z", table.event(0));
    }

    @Test
    void aFileThatIsOnlyPossibleMonthFirstIsReadSo() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1",
                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1");
        assertEquals("2025-01-13", cleaned.table().date(0).toString());
        assertEquals("2025-02-01", cleaned.table().date(1).toString());
        assertTrue(
                cleaned.report().notices().stream().anyMatch(n -> n.contains("month first")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void aFileIsReadDayFirstWhereNothingSpeaksAgainstIt() throws Exception {
        var cleaned = clean(STANDARD, "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1");
        assertEquals("2025-01-02", cleaned.table().date(0).toString());
        assertFalse(
                cleaned.report().notices().stream().anyMatch(n -> n.contains("month first")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void aFileWithBothOrdersIsRefusedNamingALineOfEach() {
        var e =
                assertThrows(
                        InputException.class,
                        () ->
                                clean(
                                        STANDARD,
                                        "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1",
                                        "1,A,B,C,13/01/2025 09:00,true,false,10,,E,R1",
                                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1"));
        assertTrue(e.getMessage().contains("line 3"), e.getMessage());
        assertTrue(e.getMessage().contains("line 4"), e.getMessage());
        assertEquals("startDateTime", e.column());
    }

    @Test
    void aSkippedTimeIsRejectedButItsDateTellsOfTheOrder() throws Exception {
        String skipped = "1,A,B,C,30/03/2025 01:30,true,false,10,,E,R1";
        var rejected = clean(STANDARD, skipped).report().rejected();
        assertEquals("skipped by clock change", rejected.get(0).reason());
        assertThrows(
                InputException.class,
                () -> clean(STANDARD, skipped, "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1"));
    }

    @Test
    void rowsThatWaitedForTheOrderOfTheDateStayInFileOrder() throws Exception {
        // Line 2 may be skipped, so it waits; the three start together.
        var table =
                clean(
                                withZone("America/New_York"),
                                "1,A,B,C,03/09/2025 02:30,true,false,10,,E,R1",
                                "1,A,B,C,2025-09-03 02:30,true,false,10,,E,R1",
                                "2,A,B,C,2025-09-03 02:30,true,false,10,,E,R1",
                                "1,A,B,C,3 Sep 2025 02:30,true,false,10,,E,R1")
                        .table();
        assertEquals(List.of(2, 3, 5), lines(table, 0));
    }

    @Test
    void ofSeveralColumnsOfOneNameTheOneThatIsUsedIsTold() throws Exception {
        var report =
                clean(
                                TestTable.of(
                                        "studentId,firstName,surname,academicAdvisor,startDateTime,"
                                                + "Present,present,note,note",
                                        "1,A,B,C,2025-01-06,false,true,x,y"),
                                STANDARD)
                        .report();
        assertEquals(
                List.of("export.csv has several columns named present; column 7 is used."),
                report.notices().stream().filter(n -> n.contains("several columns")).toList());
    }

    @Test
    void whetherATimeIsSkippedWaitsForTheOrderOfTheDate() throws Exception {
        // In New York the clock skips 02:00 to 03:00 on 9 March 2025, which is 03/09 or 09/03.
        var zoned = withZone("America/New_York");
        var dayFirst =
                clean(
                        zoned,
                        "1,A,B,C,09/03/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,03/09/2025 02:30,true,true,10,,E,R1");
        assertEquals(1, dayFirst.report().cancelled());
        assertEquals(2, dayFirst.report().rejected().get(0).line());
        var monthFirst =
                clean(
                        zoned,
                        "1,A,B,C,09/03/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,03/09/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1");
        assertEquals(1, monthFirst.report().cancelled());
        assertEquals(3, monthFirst.report().rejected().get(0).line());
    }

    @Test
    void aMissingRequiredColumnRefusesTheFile() {
        var e =
                assertThrows(
                        InputException.class,
                        () ->
                                clean(
                                        TestTable.of("studentId,firstName,startDateTime,room", "x"),
                                        STANDARD));
        assertTrue(e.getMessage().contains("surname, academicAdvisor"), e.getMessage());
        assertTrue(
                e.getMessage().contains("it has studentId, firstName, startDateTime, room"),
                e.getMessage());
    }

    @Test
    void columnsAreFoundInAnyCaseButExactlyFirst() throws Exception {
        var table =
                clean(
                                TestTable.of(
                                        "STUDENTID,firstname,SurName,AcademicAdvisor,startDateTime,"
                                                + "Present,present",
                                        "1,A,B,C,2025-01-06,false,true"),
                                STANDARD)
                        .table();
        assertEquals(Mark.PRESENT, table.mark(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "present", "cancelled", "eventDescription"})
    void aMissingOptionalColumnIsReported(String column) throws Exception {
        var cleaned =
                clean(
                        TestTable.of(
                                "studentId,firstName,surname,academicAdvisor,startDateTime",
                                "1,A,B,C,2025-01-06"),
                        STANDARD);
        assertEquals(1, cleaned.report().kept());
        assertTrue(
                cleaned.report().notices().stream().anyMatch(n -> n.endsWith(" " + column + ".")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void shortRowsHaveEmptyFields() throws Exception {
        var table = clean(STANDARD, "1,A,B,C,2025-01-06T09:00,true").table();
        assertEquals(Kind.TEACHING, table.kind(0));
        assertEquals("", column(table, "room", 0));
    }

    @Test
    void aTableTakesFewBytesARow() throws Exception {
        String[] rows =
                IntStream.range(0, 2_000)
                        .mapToObj(
                                i ->
                                        "%d,A,B,C,2025-01-06T09:00,true,false,10,,E%d,R%d"
                                                .formatted(i % 50, i % 300, i % 40))
                        .toArray(String[]::new);
        int bytes = clean(STANDARD, rows).table().bytesPerRow();
        assertTrue(bytes <= 40, bytes + " bytes");
    }

    private static String placement(String time, String present) {
        return "1,A,B,C,2025-01-06T%s,%s,false,10,,med.plac,R1".formatted(time, present);
    }

    private static CleanedModule clean(RuleSet rules, String... rows) throws InputException {
        return clean(TestTable.of(HEADER, rows), rules);
    }

    private static CleanedModule clean(TestTable table, RuleSet rules) throws InputException {
        return AttendanceCleaner.clean(
                table, new SourceRef("export.csv", "0"), "301", rules, Progress.none());
    }

    private static RuleSet withZone(String zone) {
        var s = STANDARD;
        return new RuleSet(
                "zoned",
                "1",
                "",
                java.time.ZoneId.of(zone),
                s.selfStudy(),
                s.placement(),
                s.duplicateMinutes(),
                s.duplicates(),
                s.oddTruthValues(),
                s.selfCertificates(),
                s.trendRows(),
                s.recentActivity(),
                s.weeks(),
                s.academicYearStart(),
                s.threshold(),
                s.placementsPerDay());
    }

    private static List<Mark> marks(AttendanceTable table) {
        return IntStream.range(0, table.rows()).mapToObj(table::mark).toList();
    }

    private static List<Integer> lines(AttendanceTable table) {
        return IntStream.range(0, table.rows()).mapToObj(table::line).toList();
    }

    private static List<Integer> lines(AttendanceTable table, int student) {
        return Arrays.stream(
                        IntStream.range(table.firstRow(student), table.endRow(student))
                                .map(table::line)
                                .toArray())
                .boxed()
                .toList();
    }

    private static String column(AttendanceTable table, String name, int row) {
        return table.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text(row);
    }
}
