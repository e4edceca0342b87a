package org.example.ods;

import static org.example.ods.MadeOds.cell;
import static org.example.ods.MadeOds.row;
import static org.example.ods.MadeOds.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

@Timeout(60)
class OdsReaderTest {
    @TempDir Path folder;
    private Path file;

    /** Blank lines of the last reading. */
    private long blank;

    @BeforeEach
    void name() {
        file = folder.resolve("lusi_mbchb301.ods");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
float      | office:value="123"                     | 00123      | 00123
float      | office:value="123456789012"            | 1.2E+11    | 123456789012
float      | office:value="1234.5"                  | 1.234,50   | 1234.5
float      | office:value="50"                      | 50         | 50
float      | office:value="1E3"                     | ''         | 1000
percentage | office:value="0.125"                   | 12.50%     | 12.50%
percentage | office:value="0.125"                   | ''         | 0.125
currency   | office:value="3"                       | £3.00      | 3
date       | office:date-value="2025-01-06"         | 06/01/25   | 2025-01-06
date       | office:date-value="2025-01-06T09:30:00"| 6 Jan      | 2025-01-06T09:30:00
time       | office:time-value="PT09H30M00S"        | 09:30      | 09:30
boolean    | office:boolean-value="true"            | WAHR       | TRUE
boolean    | office:boolean-value="false"           | FALSCH     | FALSE
string     | office:string-value="x"                | ''         | x
string     |                                        | 007        | 007
""")
    void aCellIsReadAsShown(String type, String value, String shown, String text) throws Exception {
        String attributes = "office:value-type=\"" + type + "\" " + (value == null ? "" : value);
        String content = shown.isEmpty() ? "" : "<text:p>" + shown + "</text:p>";
        MadeOds.sheet(
                file,
                row("a") + "<table:table-row>" + cell(attributes, content) + "</table:table-row>");
        assertEquals(List.of("2 [" + text + "]"), rows());
    }

    @Test
    void textIsThatOfTheCellAloneWithItsSpacesAndLines() throws Exception {
        MadeOds.sheet(
                file,
                row("a")
                        + row(
                                "x<text:s text:c=\"3\"/>y<text:span>z<text:a>w</text:a></text:span>"
                                        + "<text:line-break/>&lt;v&gt;</text:p>"
                                        + "<office:annotation><dc:date>2025-01-01</dc:date>"
                                        + "<text:p>a note</text:p></office:annotation>"
                                        + "<text:p><text:ruby><text:ruby-base>山田</text:ruby-base>"
                                        + "<text:ruby-text>やまだ</text:ruby-text></text:ruby>"));
        assertEquals(List.of("2 [x   yzw\n<v>\n山田]"), rows());
    }

    @Test
    void repeatedCellsAndRowsAreAllThereAndEmptyOnesAtTheEndAreNot() throws Exception {
        MadeOds.sheet(
                file,
                "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
                        + "</table:table-row><table:table-header-rows>"
                        + row("a", "b", "c", "d")
                        + "</table:table-header-rows>"
                        + "<table:table-row table:number-rows-repeated=\"2\">"
                        + cell("table:number-columns-repeated=\"2\"", "<text:p>x</text:p>")
                        + "<table:table-cell table:number-columns-repeated=\"1\"/>"
                        + "<table:covered-table-cell><text:p>y</text:p></table:covered-table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"16380\"/>"
                        + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
                        + "</table:table-row>"
                        + "<table:table-row-group>"
                        + row("z")
                        + "</table:table-row-group>"
                        + "<table:table-row table:number-rows-repeated=\"1048567\">"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/>"
                        + "</table:table-row>");
        assertEquals(List.of("4 [x, x, , y]", "5 [x, x, , y]", "9 [z]"), rows());
        assertEquals(3, blank);
    }

    @Test
    void theSheetIsTheOneNamedSheet1OrTheOnlyOne() throws Exception {
        String wanted = table("Sheet1", row("a") + row("1"));
        MadeOds.of(file, "", table("Other", row("b") + row("2")) + wanted);
        assertEquals(List.of("2 [1]"), rows());
        MadeOds.of(file, "", table("Tabelle1", row("b") + row("2")));
        assertEquals(List.of("2 [2]"), rows());
        MadeOds.of(file, "", table("A", row("b")) + table("B", row("c")));
        assertRefused("several sheets, and none is named Sheet1: A, B.");
        MadeOds.of(file, "", table("Sheet1", ""));
        assertRefused("The sheet is empty.");
        MadeOds.of(file, "", table("Sheet1", row("a")));
        assertEquals(List.of(), rows());
    }

    @Test
    void aDocumentTypeIsRefusedAndNoOtherFileIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        MadeOds.of(
                file,
                "<!DOCTYPE x [<!ENTITY other SYSTEM \"" + secret.toUri() + "\">]>",
                table("Sheet1", row("a") + row("&other;")));
        assertRefused("damaged");
        MadeOds.of(
                file,
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>",
                table("Sheet1", row("&b;")));
        assertRefused("damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                        + " table:number-columns-repeated='16384'><text:p>x</text:p>"
                        + "</table:table-cell></table:table-row>",
                "<table:table-row table:number-rows-repeated='2000000000'/>",
                "<table:table-row table:number-rows-repeated='x'/>",
                "<table:table-row><table:table-cell table:number-columns-repeated='-1'/>"
                        + "</table:table-row>",
                "<table:table-row><table:table-cell><text:p><text:s text:c='2000000000'/></text:p>"
                        + "</table:table-cell></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='float'"
                        + " office:value='1E999999999'/></table:table-row>",
                "<table:table-row><table:table-cell><text:p>"
            })
    void whatIsMadeUpOrDamagedIsRefusedAndNotMade(String rows) throws Exception {
        MadeOds.sheet(file, row("a") + rows);
        assertRefused("damaged");
        MadeOds.sheet(file, rows);
        assertRefused("damaged");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws Exception {
        MadeOds.sheet(file, row("a") + row("<text:span>".repeat(100_000)));
        assertRefused("damaged");
    }

    @Test
    void whatUnpacksToFarMoreThanIsGenuineIsRefused() throws Exception {
        byte[] blanks = new byte[201 << 20];
        Arrays.fill(blanks, (byte) ' ');
        blanks[0] = '<';
        blanks[1] = 'x';
        blanks[2] = '>';
        MadeOds.packed(file, blanks);
        assertRefused("it unpacks to more than any genuine spreadsheet");
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedInWords() throws Exception {
        Files.writeString(file, "studentId,firstName\n");
        assertRefused("not an OpenDocument spreadsheet");
        MadeOds.packed(file, new byte[] {1, 2, 3});
        assertRefused("damaged, or protected by a password");
    }

    @Test
    void theSignatureIsThatOfAnySpreadsheet() throws Exception {
        MadeOds.sheet(file, row("a"));
        String head = HexFormat.of().formatHex(Files.readAllBytes(file)).toLowerCase(Locale.ROOT);
        assertTrue(head.startsWith(OdsReader.ZIP));
        assertEquals(OdsReader.MIMETYPE, head.substring(60, 60 + OdsReader.MIMETYPE.length()));
    }

    private void assertRefused(String problem) {
        var refused = assertThrows(InputException.class, this::rows);
        assertEquals(file.getFileName().toString(), refused.file());
        assertTrue(refused.problem().contains(problem), refused.getMessage());
    }

    /** Each row with its line. */
    private List<String> rows() throws InputException {
        var rows = new ArrayList<String>();
        try (var table = new OdsReader().open(file, file.getFileName().toString())) {
            table.read(
                    () ->
                            row -> {
                                var cells = new ArrayList<String>();
                                for (int i = 0; i < row.size(); i++) {
                                    cells.add(row.get(i));
                                }
                                rows.add(row.line() + " " + cells);
                            },
                    row -> false,
                    Progress.none());
            blank = table.findings().blankLines();
            assertEquals(64, table.findings().sha256().length());
        }
        return rows;
    }
}
