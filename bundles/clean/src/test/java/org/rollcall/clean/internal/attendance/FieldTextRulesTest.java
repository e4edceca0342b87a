package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.column;
import static org.rollcall.clean.internal.attendance.Cleaning.marks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;
import org.rollcall.clean.internal.TestTable;

/** What is trimmed, taken out and made equal (attendance rules, section 0), in every field. */
class FieldTextRulesTest {

    @Test
    void idsThatDifferOnlyInWhatIsTakenOutAreOneStudent() throws Exception {
        var table =
                clean(
                                STANDARD,
                                row("00123\u00A0", "2025-01-06"),
                                row("\u00A000123", "2025-01-07"),
                                row("00\u200B123", "2025-01-08"),
                                row("00123", "2025-01-09"))
                        .table();
        assertEquals(List.of(new Student("00123", "A", "B", "C")), table.students());
        assertEquals(4, table.rows());
    }

    @Test
    void anIdIsShownAsFirstReadWhereverTheFileIsCut() throws Exception {
        // Line 3 waits until the order of day and month is known.
        var rows =
                List.of(
                        row("A-7", "2025-01-09"),
                        row("B\u20117", "03/09/2025 02:30"),
                        row("B-7", "2025-01-06"),
                        row("A\u20127", "2025-01-08"));
        var whole = TestTable.of(Cleaning.HEADER, rows.toArray(String[]::new));
        for (int cut = 0; cut <= rows.size(); cut++) {
            var table = new TestTable(whole.header(), whole.rows(), List.of(cut));
            var students =
                    clean(table, Cleaning.withZone("America/New_York")).table().students().stream()
                            .map(Student::id)
                            .toList();
            assertEquals(List.of("A-7", "B\u20117"), students, "cut before row " + cut);
        }
    }

    @Test
    void theIdOfAnyFormIsFound() throws Exception {
        var plain = clean(STANDARD, row("A-7", "2025-01-09"), row("B7", "2025-01-09")).table();
        assertEquals(0, plain.studentIndex("A\u20117\u00A0").orElseThrow());
        assertEquals(1, plain.studentIndex("B7").orElseThrow());
        assertTrue(plain.studentIndex("A7").isEmpty());
        var dashed =
                clean(STANDARD, row("A\u20117", "2025-01-09"), row("B7", "2025-01-09")).table();
        assertEquals(0, dashed.studentIndex("A-7").orElseThrow());
        assertEquals(1, dashed.studentIndex("B7").orElseThrow());
        assertTrue(dashed.studentIndex("A7").isEmpty());
    }

    @Test
    void aFieldOfInvisibleCharactersIsEmpty() throws Exception {
        var rejected =
                clean(
                                STANDARD,
                                "\u200B,A,B,C,2025-01-06,true,false,10,,E,R",
                                "1,A,B,\u00A0,2025-01-06,true,false,10,,E,R",
                                "1,A,B,C,\u2060,true,false,10,,E,R")
                        .report()
                        .rejected();
        assertEquals(
                List.of("no student id", "no academic advisor", "no start"),
                rejected.stream().map(r -> r.reason()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'true\u00A0',10,PRESENT",
        "'\uFEFFYes',10,PRESENT",
        "'\u200E',10,UNKNOWN",
        "true,'50\u00A0',SELF_CERTIFIED",
        "true,'\u200B5\u00AD0.0',SELF_CERTIFIED",
        "true,'=\"50\"',SELF_CERTIFIED",
        "'=\"false\"',10,ABSENT"
    })
    void marksAreReadThroughInvisibleCharacters(String present, String type, Mark mark)
            throws Exception {
        var row = "1,A,B,C,2025-01-06T09:00,%s,false,%s,,E,R1".formatted(present, type);
        assertEquals(List.of(mark), marks(clean(STANDARD, row).table()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Self\u00A0study", "Self\u2011Study", "self\u2013study", "self-\u200Bstudy"})
    void kindsAreFoundThroughInvisibleCharactersAndTheTextIsShownAsItIs(String event)
            throws Exception {
        var row = "1,A,B,C,2025-01-06T09:00,true,false,10,,%s\u00A0,R1".formatted(event);
        var table = clean(STANDARD, row).table();
        assertEquals(Kind.SELF_STUDY, table.kind(0));
        assertEquals(event, table.event(0));
    }

    @Test
    void aSelfCertificateIsNoInvisibleCharacter() throws Exception {
        var table =
                clean(
                                STANDARD,
                                "1,A,B,C,2025-01-06T09:00,true,false,10,\u00A0,E,R1",
                                "2,A,B,C,2025-01-06T09:00,true,false,10,no\u200B,E,R1",
                                "3,A,B,C,2025-01-06T09:00,true,false,10,flu\u00A0,E,R1")
                        .table();
        assertFalse(table.selfCertificate(0));
        assertFalse(table.selfCertificate(1));
        assertTrue(table.selfCertificate(2));
        assertEquals("flu", column(table, "selfCertInfo", 2));
    }

    @Test
    void columnsAreFoundThroughInvisibleCharacters() throws Exception {
        var header = Cleaning.HEADER.replace("firstName", "\uFEFFfirst\u00ADName\u00A0");
        var table = clean(TestTable.of(header, row("1", "2025-01-06")), STANDARD).table();
        assertEquals("A", table.students().get(0).firstName());
    }

    @Test
    void namesThatDifferInNothingVisibleAreOneSpelling() throws Exception {
        var notices =
                clean(
                                STANDARD,
                                "1,Ann Mae,B,C,2025-01-06,true,false,10,,E,R",
                                "1,Ann\u00A0Mae,B,C,2025-01-07,true,false,10,,E,R")
                        .report()
                        .notices();
        assertTrue(notices.stream().noneMatch(n -> n.contains("more than one name")));
    }

    @Test
    void anIdThatIsProtectedAsAFormulaIsItsTextAndTold() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        row("=\"00123\"", "2025-01-06"),
                        row("00123", "2025-01-07"),
                        row(" =\"00123\u00A0\" ", "=\"2025-01-08\""),
                        row("=\"\"", "2025-01-09"));
        assertEquals("00123", cleaned.table().students().get(0).id());
        assertEquals(3, cleaned.table().rows());
        assertEquals("no student id", cleaned.report().rejected().get(0).reason());
        assertTrue(
                cleaned.report().rejected().get(0).raw().startsWith("=\"\","),
                "the raw row keeps what stood there");
        assertTrue(
                cleaned.report()
                        .notices()
                        .contains(
                                "export.csv writes texts as formulas, such as =\"00123\" on line 2;"
                                        + " the text in the quotation marks was read."),
                cleaned.report().notices()::toString);
    }

    private static String row(String id, String start) {
        return "%s,A,B,C,%s,true,false,10,,E,R1".formatted(id, start);
    }
}
