package org.rollcall.ingest.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.ingest.internal.ReadRow;

/** A cell is read as the workbook shows it. */
class ShownCellsTest {
    @TempDir Path folder;
    private final WorkbookTableReader reader = new WorkbookTableReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "00000 | 123 | 00123",
                "00000 | 1234567 | 1234567",
                "00000 | 0 | 00000",
                "00000 | -7 | -00007",
                "00000;-00000;0 | 123 | 00123",
                "[$-809]00000 | 12 | 00012",
                "00000_) | 12 | 00012",
                "00000 | 12.5 | 12.5",
                "\"S\"00000 | 123 | S00123",
                "000\\-000 | 123456 | 123-456",
                "000-000 | 4123456 | 4123-456",
                "0 | 123456789012 | 123456789012",
                "General | 123456789012 | 123456789012",
                "General | 1.2E+11 | 120000000000",
                "0.00E+00 | 123456789012 | 123456789012",
                "#,##0 | 1234567 | 1234567",
                "#,##0.00 | 12.345 | 12.345",
                "0.00 | 5 | 5",
                "@ | 42 | 42",
                "0% | 0.5 | 50%",
                "[<=9999999]###\\-####;(###) ###\\-#### | 1234567 | 1234567",
                "dd/mm/yyyy | 45566 | 01/10/2024",
                "m/d/yy | 45566.0 | 01/10/2024",
                "[$-409]mmmm d, yyyy;@ | 45566 | 01/10/2024",
                "yyyy-mm-dd hh:mm | 45566.375 | 01/10/2024 09:00",
                "mmm-yy | 45566 | 01/10/2024",
                "h:mm AM/PM | 0.375 | 09:00",
                "hh:mm:ss | 0.37505 | 09:00:04",
                "[h]:mm | 1.5 | 36:00",
                "\"day \"0 | 3 | day 3",
                "dd/mm/yyyy | 60 | 29/02/1900",
                "dd/mm/yyyy | 1 | 01/01/1900",
                "dd/mm/yyyy | -1 | -1",
                "dd/mm/yyyy | 1e20 | 100000000000000000000",
                "`` | 3.50 | 3.5"
            })
    void aNumberIsReadByItsFormat(String format, BigDecimal number, String shown) {
        assertEquals(shown, new ShownNumber(format, false).text(number));
    }

    @Test
    void daysAreCountedFromWhereTheWorkbookSays() {
        assertEquals(
                "01/10/2024",
                new ShownNumber("dd/mm/yyyy", true).text(new BigDecimal(45566 - 1462)));
    }

    @Test
    void formatsOfAWorkbookAreFollowed() throws Exception {
        String rows =
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" s="1"><v>123</v></c><c r="B2" s="2"><v>45566</v></c>\
                <c r="C2" t="b"><v>1</v></c><c r="D2" t="b" s="1"><v>0</v></c><c r="E2" s="9"><v>5</v></c></row>
                """;
        assertEquals(
                List.of("00123", "01/10/2024", "TRUE", "FALSE", "5"),
                ReadRow.all(reader, write(styled(rows, "id", "note"))).get(1).fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "until May_x000D_\\nthen | until May\\nthen",
                "a_x000D__x000A_b | a\\nb",
                "a_x0009_b | a\tb",
                "_x005F_x000D_ | _x000D_",
                "_x0041__x0042_ | AB",
                "_xD83D__xDE00_ | 😀",
                "snake_x_case _xyz_ _x12_ | snake_x_case _xyz_ _x12_"
            })
    void escapesAreTheCharactersTheyStandFor(String text, String shown) throws Exception {
        String written = text.replace("\\n", "\n");
        assertEquals(shown.replace("\\n", "\n"), CellText.unescaped(written));
    }

    @Test
    void escapesAreReadInSharedInlineAndFormulaTexts() throws Exception {
        String rows =
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2" t="s"><v>1</v></c>\
                <c r="B2" t="inlineStr"><is><t>x_x000D_\ny</t></is></c>\
                <c r="C2" t="str"><f>A1</f><v>x_x0009_y</v></c></row>
                """;
        assertEquals(
                List.of("a\nb", "x\ny", "x\ty"),
                ReadRow.all(reader, write(MadeWorkbook.of(rows, "id", "a_x000D_\nb")))
                        .get(1)
                        .fields());
    }

    @Test
    void howJapaneseIsReadAloudIsNoText() throws Exception {
        String phonetic =
                "延長</t></si><si><t>延長</t><rPh sb='0' eb='2'><t>エンチョウ</t></rPh><phoneticPr fontId='1'/></si><si><t>x";
        String rows =
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2" t="s"><v>2</v></c></row>
                """;
        assertEquals(
                List.of("延長"),
                ReadRow.all(reader, write(MadeWorkbook.of(rows, "id", phonetic))).get(1).fields());
    }

    @Test
    void howJapaneseIsReadAloudIsNoTextOfACellThatHoldsItItself() throws Exception {
        String rows =
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><r><t>延長 &lt;</t></r><r><t xml:space="preserve"> 2</t></r>\
                <rPh sb="0" eb="2"><t>エンチョウ</t></rPh><phoneticPr fontId="1"/></is></c>\
                <c r="B2"><v>7</v></c></row>
                """;
        assertEquals(
                List.of("延長 < 2", "7"),
                ReadRow.all(reader, write(MadeWorkbook.of(rows, "id"))).get(1).fields());
    }

    @Test
    void controlCharactersAreSpacesAndTold() throws Exception {
        String rows =
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2" t="s"><v>1</v></c></row>
                """;
        try (var table = reader.open(write(MadeWorkbook.of(rows, "id", "a_x001B_b")), "Book1")) {
            assertEquals(List.of("a b"), ReadRow.all(table, row -> true).get(1).fields());
            assertEquals(
                    List.of(
                            "Book1 has 1 control character in its cells; a space was read for each."),
                    table.findings().notices());
        }
    }

    @Test
    void findingsTellTheDigestAndBlankRows() throws Exception {
        Path file =
                write(
                        MadeWorkbook.of(
                                """
                                <row r="2"><c r="A2"><v>1</v></c></row>
                                <row r="3"/><row r="6"><c r="A6"><v>2</v></c></row>
                                """));
        try (var table = reader.open(file, "Book1.xlsx")) {
            assertThrows(IllegalStateException.class, table::findings);
            assertEquals(2, ReadRow.all(table, row -> true).size());
            assertEquals(3, table.findings().blankLines());
            assertEquals(List.of(), table.findings().notices());
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertEquals(HexFormat.of().formatHex(digest), table.findings().sha256());
        }
    }

    @Test
    void damagedFormatsAreRefusedRatherThanReadWithoutThem() throws Exception {
        var damaged =
                styled("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>123</v></c></row>")
                        .with("xl/styles.xml", "<styleSheet><numFmts>");
        Path file = write(damaged);

        var refusal = assertThrows(InputException.class, () -> reader.open(file, "Book1.xlsx"));
        assertTrue(refusal.getMessage().startsWith("Book1.xlsx: "), refusal.getMessage());
    }

    private static MadeWorkbook styled(String rows, String... texts) {
        var made = MadeWorkbook.of(rows, texts);
        String types = made.part("[Content_Types].xml");
        return made.with(
                        "[Content_Types].xml",
                        types.replace(
                                "</Types>",
                                """
                                <Override PartName="/xl/styles.xml" ContentType=\
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""))
                .with(
                        "xl/styles.xml",
                        """
                        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                        <numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>
                        <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
    }

    private Path write(MadeWorkbook workbook) throws Exception {
        return Files.write(folder.resolve("Book1.xlsx"), workbook.bytes());
    }
}
