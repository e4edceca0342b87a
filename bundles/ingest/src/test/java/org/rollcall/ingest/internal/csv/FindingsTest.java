package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.ingest.internal.ReadRow;

/** What is told of a file beside its rows: its encoding, its shape, its bytes. */
class FindingsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir Path folder;
    private final CsvTableReader reader = new CsvTableReader(16, 1 << 20);
    private Findings findings;
    private Charset read;
    private Optional<Charset> given = Optional.empty();

    @Test
    void oneByteOfAnotherEncodingSpoilsNoOtherName() throws Exception {
        var rows = rows("id,name\n1,Zoë\n2,José\n3,Ren", "é", "\n4,Ärzte\n");
        assertEquals(UTF_8, read);
        assertEquals("Zoë", rows.get(1).fields().get(1));
        assertEquals("René", rows.get(3).fields().get(1));
        assertEquals("Ärzte", rows.get(4).fields().get(1));
        assertEquals(
                List.of(
                        "file.csv is UTF-8 but for 1 byte (line 4), read as Windows-1252."
                                + " Check the names there."),
                findings.notices());
    }

    @Test
    void aFileCutWithinALetterIsStillUtf8() throws Exception {
        var bytes = "id,name\n1,Zoë\n2,Zoë".getBytes(UTF_8);
        var rows = rows(java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(UTF_8, read);
        assertEquals("Zoë", rows.get(1).fields().get(1));
        assertEquals("ZoÃ", rows.get(2).fields().get(1));
        assertTrue(findings.notices().get(0).contains("line 3"), findings.notices().toString());
    }

    @Test
    void manyBrokenLinesAreCountedAndTheFirstNamed() throws Exception {
        var bytes = ("id,name\n" + "1,Zoë\n".repeat(200)).getBytes(UTF_8);
        for (int line = 0; line < 10; line++) {
            bytes[8 + 7 * line + 4] = (byte) 'e'; // a lone lead byte is left
        }
        rows(bytes);
        assertTrue(
                findings.notices().get(0).contains("10 bytes (lines 2, 3, 4, 5, 6 and more)"),
                findings.notices().toString());
    }

    @Test
    void brokenBytesBehindAMarkAreRepairedAndTold() throws Exception {
        var rows = rows("\uFEFFid,name\n1,Ren", "é", "\n");
        assertEquals("René", rows.get(1).fields().get(1));
        assertTrue(findings.notices().get(0).contains("line 2"), findings.notices().toString());
    }

    @Test
    void guessedLettersAreTold() throws Exception {
        rows("id,name\n1,Zoë\n2,Björn\n".getBytes(WINDOWS_1252));
        assertEquals(WINDOWS_1252, read);
        assertTrue(findings.notices().get(0).contains("guessed"), findings.notices().toString());
        rows("id,name\n1,Zoe\n".getBytes(UTF_8));
        assertEquals(List.of(), findings.notices());
    }

    @Test
    void theUserNamesTheEncoding() throws Exception {
        given = Optional.of(Charset.forName("Shift_JIS"));
        var rows = rows("id,name\n1,日本\n".getBytes(given.get()));
        assertEquals("日本", rows.get(1).fields().get(1));
        assertEquals(given.get(), read);
        assertEquals(List.of(), findings.notices());

        rows(new byte[] {'i', 'd', '\n', '1', (byte) 0xFF, '\n'});
        assertTrue(findings.notices().get(0).contains("line 2"), findings.notices().toString());

        given = Optional.of(Charset.forName("IBM037"));
        assertRefused("can't read CSV files in IBM037", "id\n1\n".getBytes(UTF_8));
        given = Optional.of(WINDOWS_1252);
        assertEquals("Zoë", rows("\uFEFFid\nZoë\n".getBytes(UTF_8)).get(1).fields().get(0));
    }

    @Test
    void utf16IsKnownWithoutAMark() throws Exception {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            assertEquals("Zoë", rows("id,name\n1,Zoë\n".getBytes(charset)).get(1).fields().get(1));
            assertEquals(charset, read);
        }
    }

    @Test
    void byteOrderMarksAreNoTextWhereverTheyStand() throws Exception {
        var rows = rows("\uFEFF\uFEFF\"id\",name\n\uFEFF1,An\uFEFFn\n".getBytes(UTF_8));
        assertEquals(List.of("id", "name"), rows.get(0).fields());
        assertEquals(List.of("1", "Ann"), rows.get(1).fields());
    }

    @Test
    void aLineThatNamesTheDelimiterIsNoHeader() throws Exception {
        var rows = rows("sep=;\r\nid;name,x\r\n1;Ann\r\n".getBytes(UTF_8));
        assertEquals(List.of("id", "name,x"), rows.get(0).fields());
        assertEquals(3, rows.get(1).line());
    }

    @Test
    void linesWithoutAValueAreCountedBeside() throws Exception {
        var rows =
                rows(
                        "\n,,\nid,name\r\r\n1,A\r\r\n,,,\r\r\n   \r\r\n\r\r\n\"\",\" \"\r\r\n2,B\r\r\n");
        assertEquals(3, rows.size());
        assertEquals(4, rows.get(1).line());
        assertEquals(9, rows.get(2).line());
        assertEquals(4, findings.blankLines());
    }

    @Test
    void aBlankMayStandBeforeAMark() throws Exception {
        var rows = rows("id, \"name\"\n1, \"Reed, Dr\" , x\n".getBytes(UTF_8));
        assertEquals(List.of("id", "name"), rows.get(0).fields());
        assertEquals("Reed, Dr", rows.get(1).fields().get(1).strip());
        assertEquals("x", rows.get(1).fields().get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
    void lineEndsThatAreNoneAreRefused(String lineEnd) throws Exception {
        assertRefused(
                "by which no CSV file ends its lines",
                String.join(lineEnd, "id,name", "1,Ann", "").getBytes(UTF_8));
    }

    @Test
    void controlCharactersAreSpacesAndTold() throws Exception {
        var rows = rows("id,name\n1,A\u001Bn\n2,B\u009Bo\n".getBytes(UTF_8));
        assertEquals("A n", rows.get(1).fields().get(1));
        assertEquals("B o", rows.get(2).fields().get(1));
        assertEquals(
                List.of(
                        "file.csv has 2 control characters (lines 2, 3); a space was read for each."),
                findings.notices());
    }

    @Test
    void aZeroFarBehindIsRefusedByItsLine() throws Exception {
        byte[] bytes = ("id,name\n" + "1,Ann\n".repeat(5_000) + "2,\u0000\n").getBytes(UTF_8);
        for (var encoding : List.of(Optional.<Charset>empty(), Optional.of(WINDOWS_1252))) {
            given = encoding;
            assertEquals(5_002, assertRefused("zero byte", bytes).line());
        }
    }

    @Test
    void aSparseFileIsRefusedAtOnce() throws Exception {
        Path file = folder.resolve("file.csv");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.writeBytes("id,name\n" + "1,Ann\n".repeat(5_000));
            sparse.setLength(10L << 30);
        } catch (IOException e) {
            assumeTrue(false, "no sparse files here");
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(InputException.class, () -> reader.open(file, "file.csv")));
    }

    @Test
    void moreColumnsThanAnyoneWritesAreRefused() throws Exception {
        assertRefused("1,000,000 columns", ("a" + ",a".repeat(999_999) + "\n").getBytes(UTF_8));
    }

    @Test
    void aPipeIsRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(madePipe(pipe), "no pipes here");
        var e = assertThrows(InputException.class, () -> reader.open(pipe, "pipe.csv"));
        assertTrue(e.getMessage().contains("pipe or a device"), e.getMessage());
    }

    @Test
    void memoryThatRunsOutRefusesThisFileAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("file.csv"), "a\n" + "1\n".repeat(100));
        try (var table = reader.open(file, "file.csv")) {
            var e =
                    assertThrows(
                            InputException.class,
                            () ->
                                    table.read(
                                            () ->
                                                    row -> {
                                                        throw new OutOfMemoryError("Java heap");
                                                    },
                                            row -> false,
                                            Progress.none()));
            assertTrue(e.getMessage().contains("more memory than"), e.getMessage());
        }
    }

    @Test
    void theDigestIsOfTheVeryBytesThatWereRead() throws Exception {
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            byte[] bytes = ("\uFEFFid,name\n" + "1,Zoë\n".repeat(50)).getBytes(charset);
            rows(bytes);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(HexFormat.of().formatHex(digest), findings.sha256());
        }
        try (var table = reader.open(folder.resolve("file.csv"), "file.csv")) {
            assertThrows(IllegalStateException.class, table::findings);
        }
    }

    private static boolean madePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private InputException assertRefused(String told, byte[] bytes) throws Exception {
        var e = assertThrows(InputException.class, () -> rows(bytes));
        assertTrue(e.getMessage().contains(told), e.getMessage());
        return e;
    }

    /** Of a text in UTF-8 with a part in Windows-1252. */
    private List<ReadRow> rows(String before, String other, String after) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write(before.getBytes(UTF_8));
        bytes.write(other.getBytes(WINDOWS_1252));
        bytes.write(after.getBytes(UTF_8));
        return rows(bytes.toByteArray());
    }

    private List<ReadRow> rows(String text) throws Exception {
        return rows(text.getBytes(UTF_8));
    }

    private List<ReadRow> rows(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        try (var table = reader.open(file, "file.csv", given)) {
            read = table.dialect().encoding();
            List<ReadRow> rows = ReadRow.all(table, row -> true);
            findings = table.findings();
            return rows;
        }
    }
}
