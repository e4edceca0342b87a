package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.ORIGINAL;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.column;
import static org.rollcall.clean.internal.attendance.Cleaning.lines;
import static org.rollcall.clean.internal.attendance.Cleaning.marks;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/** Where rows go, and what is kept of them (attendance rules, sections 2 and 4). */
class AttendanceCleanerTest {

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
        assertEquals(12, report.rows().read());
        assertEquals(1, report.rows().kept());
        assertEquals(1, report.rows().cancelled());
        assertEquals(0, report.rows().duplicates());
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
}
