package org.rollcall.clean.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.TestTable;

class ReferenceCleanersTest {

    @Test
    void eachYearHasItsColumns() throws Exception {
        assertEquals(
                Map.of("007", new Assignment("RLI", "A")),
                rotation(2, "Student No.,Trust (B1),pattern", "007,rli,A").assignments());
        assertEquals(
                Map.of("1", new Assignment("Group 3", "P1")),
                rotation(3, "Student ID,Group,Pattern", "1,3.0,P1").assignments());
        assertEquals(
                Map.of("1", new Assignment("Group 3", "P1")),
                rotation(4, "student_id,Group,Pattern", "1,03,P1").assignments());
        assertEquals(
                Map.of("1", new Assignment("Surgery", "R2")),
                rotation(5, "Student ID,Group,Rotation 1,Pattern", "1,3,Surgery,R2").assignments());
    }

    @Test
    void everyRowOfAMapHasOnePlace() throws Exception {
        var map =
                rotation(
                        3, "Student ID,Group,Pattern", "1,3,P1", ",3,P1", "2,three,P1", "3,1,P1,x");
        assertEquals(4, map.report().rows().read());
        assertEquals(1, map.report().rows().kept());
        assertEquals(
                "[3 no student id, 4 group is no whole number, 5 surplus fields]",
                map.report().rejected().stream()
                        .map(r -> r.line() + " " + r.reason())
                        .toList()
                        .toString());
    }

    @Test
    void aStudentNamedTwiceIsToldAndTheLastWins() throws Exception {
        var map = rotation(3, "Student ID,Group,Pattern", "1,2,P1", "1,3,P1", "1,4,P1", "2,1,P1");

        assertEquals(new Assignment("Group 4", "P1"), map.assignments().get("1"));
        assertTrue(
                map.report().notices().get(0).contains("1 student more than once"),
                map.report().notices()::toString);
    }

    @Test
    void aMissingColumnRefusesTheMap() {
        var e =
                assertThrows(
                        InputException.class,
                        () -> rotation(5, "Student ID,Group,Pattern", "1,2,3"));
        assertTrue(e.getMessage().contains("Rotation 1"), e.getMessage());
    }

    @Test
    void notesAreJoined() throws Exception {
        CleanedNotes notes =
                NotesCleaner.clean(
                        TestTable.of(
                                "Student ID,Email,Notes 1,Notes 2",
                                "1,a@x,one,two",
                                "2,b@x,,two",
                                "3,,one,",
                                "4,d@x"),
                        new SourceRef("Book1.xlsx", ""),
                        Progress.none());
        assertEquals(
                Map.of(
                        "1", new Note("a@x", "one, two"),
                        "2", new Note("b@x", "two"),
                        "3", new Note("", "one"),
                        "4", new Note("d@x", "")),
                notes.notes());
    }

    @Test
    void idsOfMapsAndNotesAreThoseOfExports() throws Exception {
        var map =
                rotation(
                        2,
                        "Student No.\u00A0,Trust (B1),pattern",
                        "=\"007\",\u00A0rli ,A\u200B",
                        "A\u20117,rli,A",
                        "A-7,uhmb,B");
        assertEquals(
                Map.of("007", new Assignment("RLI", "A"), "A-7", new Assignment("UHMB", "B")),
                map.assignments());
        assertTrue(map.report().notices().get(0).contains("1 student more than once"));
        var notes =
                NotesCleaner.clean(
                        TestTable.of(
                                "Student ID,Email,Notes 1,Notes 2", "7\u00A0,a@x\u200B,one,\u00A0"),
                        new SourceRef("Book1.xlsx", ""),
                        Progress.none());
        assertEquals(Map.of("7", new Note("a@x", "one")), notes.notes());
    }

    @Test
    void aGroupIsAWholeNumberThroughInvisibleCharacters() throws Exception {
        assertEquals(
                Map.of("1", new Assignment("Group 3", "P1")),
                rotation(3, "Student ID,Group,Pattern", "1,\u00A003\u200B,P1").assignments());
    }

    @Test
    void aRowOfAMapWithAStrayQuotationMarkIsRejectedWithAllThatFindsIt() throws Exception {
        var table =
                TestTable.of("Student ID,Group,Pattern", "1,2,P1", "2,3,\"P1", "3,1,P1,,\u00A0")
                        .withStrayQuote(1, 2)
                        .withFindings(3, "y3r1.csv was guessed.");
        var map = RotationCleaner.clean(table, new SourceRef("y3r1.csv", ""), 3, Progress.none());
        assertEquals(
                "[RejectedRow[file=y3r1.csv, line=3, column=Pattern,"
                        + " reason=quotation mark is never closed, value=\"P1, raw=2,3,\"P1]]",
                map.report().rejected().toString());
        assertEquals(2, map.report().rows().kept(), "empty surplus fields are dropped");
        assertEquals(3, map.report().blankLines());
        assertEquals("y3r1.csv was guessed.", map.report().notices().get(0));
    }

    @Test
    void aLineWithAValueInEveryRequiredColumnIsARow() throws Exception {
        var table = TestTable.of("Student ID,Group,Pattern,Remark", "1,2,P1,");
        RotationCleaner.clean(table, new SourceRef("y3r1.csv", ""), 3, Progress.none());
        assertTrue(table.isRow("2,3.0,P1,"));
        assertTrue(!table.isRow("2,3.0,P1"), "too few fields");
        assertTrue(!table.isRow("2,three,P1,"));
        assertTrue(!table.isRow("2,3,\u00A0,"));
        assertTrue(!table.isRow(",3,P1,"));
    }

    private static CleanedRotation rotation(int year, String header, String... rows)
            throws InputException {
        return RotationCleaner.clean(
                TestTable.of(header, rows),
                new SourceRef("y%dr1.csv".formatted(year), ""),
                year,
                Progress.none());
    }
}
