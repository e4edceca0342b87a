package org.rollcall.ingest.internal.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.ingest.internal.ReadRow;

/** Workbooks made to harm are refused before the reader sees them. */
class WorkbookGuardTest {
    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
    private static final String BOMB =
            "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>";
    private static final WorkbookGuard.Limits SMALL = new WorkbookGuard.Limits(20, 8 << 20, 50);

    @TempDir Path folder;

    @Test
    void tooManyPartsAreRefused() throws Exception {
        var workbook = MadeWorkbook.of(ROW);
        for (int i = 0; i < 20; i++) {
            workbook.with("xl/drawings/" + i + ".xml", "<x/>");
        }
        assertRefused("too many parts", workbook.bytes());
    }

    @Test
    void whatUnpacksToMoreThanAllowedIsRefused() throws Exception {
        byte[] noise = new byte[9 << 20];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (i * 31 + i / 7 * 17 + i / 1001) % 23);
        }
        assertRefused("unpacks", MadeWorkbook.of(ROW).with("xl/theme.xml", noise).bytes());
    }

    @Test
    void whatUnpacksToManyTimesItsSizeIsRefused() throws Exception {
        var workbook = MadeWorkbook.of(ROW).with("xl/theme.xml", " ".repeat(3 << 20));
        assertRefused("50 times its size", workbook.bytes());
    }

    @Test
    void partsTogetherAreRefusedWhereNoneIsTooLarge() throws Exception {
        var workbook = MadeWorkbook.of(ROW);
        for (int i = 0; i < 4; i++) {
            workbook.with("xl/theme" + i + ".xml", " ".repeat(900 << 10));
        }
        assertRefused("unpacks", workbook.bytes());
    }

    @Test
    void picturesAreNeitherUnpackedNorCopied() throws Exception {
        var workbook = MadeWorkbook.of(ROW).with("xl/media/1.png", new byte[9 << 20]);
        byte[] checked = checked(workbook.bytes());
        assertArrayEquals(checked(MadeWorkbook.of(ROW).bytes()), checked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "[Content_Types].xml",
                "xl/_rels/workbook.xml.rels",
                "docProps/APP.XML"
            })
    void aDocumentTypeInAnyPartIsRefused(String part) throws Exception {
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            var workbook = MadeWorkbook.of(ROW).with(part, BOMB.getBytes(charset));
            assertRefused("document type", workbook.bytes());
        }
    }

    @Test
    void aDocumentTypeFarBehindIsFound() throws Exception {
        for (int before : new int[] {65_530, 65_536, 200_000}) {
            String comment = "<!--" + "<".repeat(before) + "-->";
            var workbook = MadeWorkbook.of(ROW).with("xl/workbook.xml", comment + BOMB);
            assertRefused("document type", workbook.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAA1", "XFE1", "ZZZ1", "A0", "A99999999", "1", "A", "&#65;AAAA1"})
    void aCellOutsideItsSheetIsRefused(String cell) throws Exception {
        var row = "<row r='1'><c r='%s'><v>1</v></c></row>".formatted(cell);
        assertRefused("outside its sheet", MadeWorkbook.of(row).bytes());
    }

    @Test
    void theLastColumnIsInItsSheet() throws Exception {
        var row = "<row r='1'><c r='XFD1'><v>1</v></c></row>";
        assertEquals(
                16_384,
                ReadRow.all(reader(), write(MadeWorkbook.of(row).bytes())).get(0).fields().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2000000000", "99999999999", "-1", "x"})
    void aTextThatIsNotThereIsRefused(String index) throws Exception {
        var row = "<row r='1'><c r='A1' t='s'><v>%s</v></c></row>".formatted(index);
        assertRefused("refers to a text", MadeWorkbook.of(row, "only").bytes());
    }

    @Test
    void aNumberOfManyDigitsIsRefusedAndOneOfAHugeExponentIsNotWrittenOut() throws Exception {
        var digits = "<row r='1'><c r='A1'><v>%s</v></c></row>".formatted("9".repeat(40_000));
        assertRefused("characters", MadeWorkbook.of(digits).bytes());
        var exponent = "<row r='1'><c r='A1'><v>1E999999999</v></c></row>";
        assertEquals(
                List.of("1E+999999999"),
                ReadRow.all(reader(), write(MadeWorkbook.of(exponent).bytes())).get(0).fields());
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws Exception {
        byte[] twice =
                new String(MadeWorkbook.of(ROW).with("xl/workbooK.xml", "<x/>").bytes(), ISO_8859_1)
                        .replace("xl/workbooK.xml", "xl/workbook.xml")
                        .getBytes(ISO_8859_1);
        assertRefused("twice", twice);
    }

    @Test
    void anotherPackedFileIsRefused() throws Exception {
        assertRefused(
                "not an Excel workbook", new MadeWorkbook().with("readme.txt", "Hello").bytes());
    }

    @Test
    void manyAmpersandsAreNoEntities() throws Exception {
        var workbook =
                MadeWorkbook.of(
                                ROW.replace("<c r='A1'>", "<c r='A1' t='s'>")
                                        .replace("1</v>", "0</v>"),
                                "&amp;".repeat(30_000))
                        .with("docProps/app.xml", "<x/>");
        var guard = new WorkbookGuard(WorkbookGuard.Limits.DEFAULT);
        assertTrue(guard.checked(write(workbook.bytes()), "notes.xlsx").length > 0);
    }

    private WorkbookTableReader reader() {
        return new WorkbookTableReader(SMALL);
    }

    private byte[] checked(byte[] bytes) throws Exception {
        return new WorkbookGuard(SMALL).checked(write(bytes), "notes.xlsx");
    }

    private void assertRefused(String told, byte[] bytes) throws IOException {
        Path file = write(bytes);
        var e = assertThrows(InputException.class, () -> reader().open(file, "notes.xlsx"));
        assertTrue(e.getMessage().contains(told), e.getMessage());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made.xlsx"), bytes);
    }
}
