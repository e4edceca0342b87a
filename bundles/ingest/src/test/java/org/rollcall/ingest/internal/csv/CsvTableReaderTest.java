package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.ingest.internal.ReadRow;

class CsvTableReaderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir Path folder;
    private final CsvTableReader reader = new CsvTableReader(16, 1 << 20);

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', false",
        "UTF-8, '\uFEFF', true",
        "UTF-16LE, '\uFEFF', true",
        "UTF-16BE, '\uFEFF', true",
        "windows-1252, '', false"
    })
    void everyEncodingIsKnown(Charset charset, String mark, boolean marked) throws Exception {
        Path file = write((mark + "id,name\n1,Zoë\n2,Björn\n").getBytes(charset));

        assertEquals(new Dialect(charset, marked, ','), dialect(file));
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("id", "name"), ""),
                        new ReadRow(2, List.of("1", "Zoë"), "1,Zoë"),
                        new ReadRow(3, List.of("2", "Björn"), "2,Björn")),
                ReadRow.all(reader, file));
    }

    @Test
    void oneByteOutOfPlaceFarBehindMakesAFileWindows1252() throws Exception {
        var text = "id,name\n" + "1,Zoe\n".repeat(50_000) + "2,Zo\u00eb\n";
        assertEquals(WINDOWS_1252, dialect(write(text.getBytes(WINDOWS_1252))).encoding());
        assertEquals(UTF_8, dialect(write(text.getBytes(UTF_8))).encoding());
    }

    @Test
    void overlongAndCutUtf8IsNotUtf8() throws Exception {
        assertEquals(
                WINDOWS_1252,
                dialect(write(new byte[] {'a', '\n', (byte) 0xC0, (byte) 0x80})).encoding());
        assertEquals(
                WINDOWS_1252,
                dialect(write(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82})).encoding());
        assertEquals(
                WINDOWS_1252,
                dialect(write(new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                        .encoding());
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void everyDelimiterIsKnown(char delimiter) throws Exception {
        Path file =
                write(
                        "id,name\n1,\"a,b;c\td|e\"\n"
                                .replaceFirst(",", "" + delimiter)
                                .replaceFirst("1,", "1" + delimiter));
        assertEquals(delimiter, dialect(file).delimiter());
        assertEquals(List.of("1", "a,b;c\td|e"), ReadRow.all(reader, file).get(1).fields());
    }

    @Test
    void delimitersInQuotedHeaderNamesDoNotCount() throws Exception {
        assertEquals(';', dialect(write("\"a,b,c\";d\n1;2\n")).delimiter());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ' ',
            value = {
                "a;b,c , a tie goes to the comma",
                "'a;b;c,d' ; the most frequent wins",
                "id , none is a comma",
                "5\"_pipe;b ; a stray quote hides nothing",
                "\"a\"\";\";b,c , a doubled quote hides what it encloses",
                "\"a,b;c;d ; a quote never closed hides nothing"
            })
    void headersTellTheDelimiter(String header, char delimiter) {
        assertEquals(delimiter, Delimiters.of(header + "\n1;2;3;4;5;6\n", 0));
    }

    @Test
    void aHeaderMayBeLongerThanABlockAndHoldLineEnds() throws Exception {
        Path file = write("\"the\nfirst name, quoted\";second\n1;2\n");
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("the\nfirst name, quoted", "second"), ""),
                        new ReadRow(3, List.of("1", "2"), "1;2")),
                ReadRow.all(reader, file));
    }

    @Test
    void headerNamesAreTrimmedAndDoublesKept() throws Exception {
        Path file = write("\uFEFF id ,note,\" note \"\n");
        assertEquals(List.of("id", "note", "note"), ReadRow.all(reader, file).get(0).fields());
    }

    @Test
    void linesAreThoseOfTheFileWhateverIsQuoted() throws Exception {
        Path file = write("id,note\r\n1,\"two\r\nlines\"\r\n\r\n2,x\r3,y\n4,z");
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("id", "note"), ""),
                        new ReadRow(2, List.of("1", "two\r\nlines"), "1,\"two\r\nlines\""),
                        new ReadRow(5, List.of("2", "x"), "2,x"),
                        new ReadRow(6, List.of("3", "y"), "3,y"),
                        new ReadRow(7, List.of("4", "z"), "4,z")),
                ReadRow.all(reader, file));
    }

    @Test
    void blankLinesBeforeTheHeaderCountAsLinesOnly() throws Exception {
        assertEquals(
                List.of(
                        new ReadRow(0, List.of("id", "name"), ""),
                        new ReadRow(4, List.of("1", "A"), "1,A")),
                ReadRow.all(reader, write("\n\nid,name\n1,A\n")));
    }

    @Test
    void textAroundMarksIsReadLeniently() throws Exception {
        assertEquals(
                List.of("1", "5\" pipe"),
                ReadRow.all(reader, write("a,b\n1,5\" pipe\n")).get(1).fields());
        assertEquals(
                List.of("1", "ab"), ReadRow.all(reader, write("a,b\n1,\"a\"b\n")).get(1).fields());
    }

    @Test
    void rowsKeepTheirOwnNumberOfFields() throws Exception {
        var rows = ReadRow.all(reader, write("a,b\n1\n1,2,3\n,\n"));
        assertEquals(List.of("1"), rows.get(1).fields());
        assertEquals(List.of("1", "2", "3"), rows.get(2).fields());
        assertEquals(3, rows.size(), "only delimiters are a blank line");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws Exception {
        assertEquals(1, ReadRow.all(reader, write("a,b")).size());
        assertEquals(1, ReadRow.all(reader, write("a,b\r\n\r\n")).size());
    }

    @Test
    void whatIsNoTableIsRefusedWithARemedy() throws Exception {
        assertRefused("empty", write(""));
        assertRefused("empty", write("\n\n"));
        assertRefused("empty", write("\uFEFF".getBytes(UTF_16LE)));
        assertRefused("not a text file", write(new byte[] {1, 0, 2}));
        assertRefused("workbook", write(new byte[] {'P', 'K', 3, 4, 0}));
        assertRefused("not there", folder.resolve("nowhere.csv"));
        assertRefused("folder", folder);
    }

    @Test
    void aWideFileWithOddBytesStillHasAllItsRows() throws Exception {
        byte[] text = "\uFEFFa\n1\n2\n".getBytes(UTF_16BE);
        byte[] cut = java.util.Arrays.copyOf(text, text.length + 1);
        assertEquals(List.of("1"), ReadRow.all(reader, write(cut)).get(1).fields());
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws Exception {
        Path file = write("a\n1\n");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "not for root");
        assertRefused("no permission", file);
    }

    private void assertRefused(String told, Path file) {
        var e = assertThrows(InputException.class, () -> reader.open(file, "export.csv"));
        assertEquals("export.csv", e.file());
        assertTrue(e.getMessage().contains(told), e.getMessage());
        assertTrue(e.remedy().endsWith("."), e.getMessage());
    }

    private Dialect dialect(Path file) throws InputException {
        try (var table = reader.open(file, "file.csv")) {
            return table.dialect();
        }
    }

    private Path write(String text) throws Exception {
        return write(text.getBytes(UTF_8));
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("file.csv"), bytes);
    }
}
