package org.rollcall.api.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NoticeTextTest {
    @Test
    void studentsAreLeftOutAndTheRestStays() {
        leaves(
                "Book1.xlsx names 2 students whom no export has: HIDDEN.",
                "Book1.xlsx names 2 students whom no export has: 00.7, 008.");
        leaves(
                "y3.csv names 6 students whom no export of year 3 has: HIDDEN.",
                "y3.csv names 6 students whom no export of year 3 has: 1, 2, 3, 4, 5 and others.");
        leaves(
                "y3.csv gives 1 student another group or pattern than an earlier map of year 3; it wins: HIDDEN.",
                "y3.csv gives 1 student another group or pattern than an earlier map of year 3; it wins: $1.");
        leaves(
                "a.csv has 1 student with more than one name or advisor (HIDDEN); the newest row's is shown.",
                "a.csv has 1 student with more than one name or advisor (7 (b)); the newest row's is shown.");
        leaves(
                "a.csv writes texts as formulas, such as HIDDEN on line 2; the text in the quotation marks was read.",
                "a.csv writes texts as formulas, such as =\"00123\" on line 2; the text in the quotation marks was read.");
    }

    @Test
    void whatNamesNobodyStaysAsItIs() {
        String notice = "a.csv has no column room. 3 rows are later than the day of reading: 1.";
        leaves(notice, notice);
    }

    private static void leaves(String expected, String notice) {
        assertEquals(expected, NoticeText.withoutStudents(notice, "HIDDEN"));
    }
}
