package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.clean.internal.attendance.Cleaning.ORIGINAL;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.lines;
import static org.rollcall.clean.internal.attendance.Cleaning.marks;
import static org.rollcall.clean.internal.attendance.Cleaning.placement;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.table.Mark;

/** Duplicate check-ins (attendance rules, section 5). */
class DuplicateCheckInsTest {

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
        assertEquals(2, standard.report().rows().duplicates());
        assertEquals(
                List.of(Mark.PRESENT, Mark.PRESENT, Mark.ABSENT),
                marks(standard.table()),
                "a cluster with a present row is present");

        var original = clean(ORIGINAL, rows);
        assertEquals(List.of(2), lines(original.table()));
        assertEquals(4, original.report().rows().duplicates());
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
        assertEquals(0, cleaned.report().rows().duplicates());
    }

    @Test
    void selfStudyThatNamesAPlacementTakesPartInTheOriginalRulesOnly() throws Exception {
        String[] rows = {
            "1,A,B,C,2025-01-06T09:00,true,false,10,,med.study med.plac,R1",
            "1,A,B,C,2025-01-06T09:05,true,false,10,,med.plac,R1"
        };
        assertEquals(0, clean(STANDARD, rows).report().rows().duplicates());
        assertEquals(1, clean(ORIGINAL, rows).report().rows().duplicates());
    }
}
