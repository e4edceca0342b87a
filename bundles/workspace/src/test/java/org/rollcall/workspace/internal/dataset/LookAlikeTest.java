package org.rollcall.workspace.internal.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.dataset.IgnoredFile;

class LookAlikeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lusi_mbchb205.xlsx     | an attendance export of module 205 as a workbook      | Save it as CSV, named lusi_mbchb205.csv.
                    lusi_mbchb3A1.XLS      | an attendance export of module 3A1 as a workbook      | Save it as CSV, named lusi_mbchb3a1.csv.
                    Copy of lusi_mbchb202.csv | a copy of an attendance export of module 202       | Name it lusi_mbchb202.csv if it is meant.
                    lusi_mbchb203.csv.txt  | an attendance export of module 203 under another name | Name it lusi_mbchb203.csv to have it read.
                    LUSI MBCHB204.csv      | an attendance export of module 204 under another name | Name it lusi_mbchb204.csv to have it read.
                    lusi_mbchb.csv         | an attendance export without a module code            | Name it lusi_mbchb<module>.csv to have it read.
                    lusi_mbchb301.csv.zip  | an attendance export of module 301, packed            | Unpack it to have it read.
                    lusi_mbchb301.csv.crdownload | an attendance export of module 301 whose download is not finished | Wait until it is there, and run again.
                    lusi_mbchb302.json     | an attendance export of module 302 in a format that can't be read | Save it as CSV, named lusi_mbchb302.csv.
                    lusi_mbchb303.csv.bak  | an attendance export of module 303 under another name | Name it lusi_mbchb303.csv to have it read.
                    book1.docx             | the student notes in a format that can't be read      | Save it as Excel workbook, named Book1.xlsx.
                    Book1.csv              | the student notes as text                             | Save it as Excel workbook, named Book1.xlsx.
                    Book1 (1).xlsx         | a copy of the student notes                           | Name it Book1.xlsx if it is meant.
                    book1.ods              | the student notes as a workbook of another format     | Save it as Excel workbook, named Book1.xlsx.
                    y2r1.xlsx              | a rotation map of year 2 as a workbook                | Save it as CSV, named y2r1.csv.
                    Copy of y3r2.csv       | a copy of a rotation map of year 3                    | Name it y3r2.csv if it is meant.
                    y6r1.csv               | a rotation map of year 6                              | There are maps of years 2 to 5 alone (y2r*.csv to y5r*.csv).
                    summary.csv            | a file of an earlier report                           | Keep reports in another folder than exports.
                    """)
    void aFileThatIsNotReadIsToldWithWhatItLooksLike(String name, String what, String remedy) {
        assertEquals(new IgnoredFile(name, what, remedy), LookAlike.of(name));
        assertEquals(name + " looks like " + what + ". " + remedy, LookAlike.of(name).sentence());
    }

    @Test
    void aFileThatLooksLikeNothingIsOfNoKnownKind() {
        for (String name :
                new String[] {"holiday.jpg", "Book10.xlsx", "my2rooms.txt", "notes.docx"}) {
            assertEquals(IgnoredFile.unknown(name), LookAlike.of(name));
        }
        assertEquals(
                "holiday.jpg is of no known kind.", IgnoredFile.unknown("holiday.jpg").sentence());
    }
}
