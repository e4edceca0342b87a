package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.column;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.TestTable;

/** Which columns an export must and may have (attendance rules, section 1). */
class ColumnsTest {

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
        assertEquals(1, cleaned.report().rows().kept());
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
}
