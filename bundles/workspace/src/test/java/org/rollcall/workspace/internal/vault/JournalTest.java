package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ImportRecord.Counts;
import org.rollcall.api.workspace.ImportRecord.FileRecord;

class JournalTest {
    @TempDir Path folder;
    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("journal");
        journal = new Journal(file, new Disk());
    }

    @Test
    void whatIsAppendedIsRead() throws IOException {
        assertEquals(List.of(), journal.read().entries());
        journal.append(entry(1));
        journal.append(entry(2));
        assertEquals(List.of(entry(1), entry(2)), journal.read().entries());
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void aLastLineTornAtAnyByteIsAsIfItNeverWas(long torn) throws IOException {
        journal.append(entry(1));
        int first = (int) Files.size(file);
        journal.append(entry(torn));
        byte[] whole = Files.readAllBytes(file);
        for (int length = first; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            var content = journal.read();
            assertEquals(List.of(entry(1)), content.entries(), "torn at " + length);
            assertEquals(0, content.damaged());
            assertEquals(length > first, content.torn());
        }
    }

    @Test
    void aLastLineThatLacksItsLineFeedAloneCounts() throws IOException {
        journal.append(entry(1));
        journal.append(entry(2));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        var content = journal.read();
        assertEquals(List.of(entry(1), entry(2)), content.entries());
        assertTrue(content.torn(), "it has to be written anew");
    }

    @Test
    void aDamagedLastLineIsNotTakenForATornOne() throws IOException {
        journal.append(entry(1));
        int first = (int) Files.size(file);
        journal.append(entry(2));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = first; at < bytes.length - 1; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            var content = journal.read();
            assertEquals(List.of(entry(1)), content.entries());
            assertTrue(content.damaged() > 0, "damaged at " + at);
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsToldAndTheOthersCount() throws IOException {
        journal.append(entry(1));
        int first = (int) Files.size(file);
        journal.append(entry(2));
        int second = (int) Files.size(file);
        journal.append(entry(3));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = first; at < second - 1; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            if (damaged[at] == '\n') {
                continue;
            }
            Files.write(file, damaged);
            var content = journal.read();
            assertEquals(List.of(entry(1), entry(3)), content.entries(), "damaged at " + at);
            assertEquals(1, content.damaged());
        }
    }

    @Test
    void linesOfTheFirstJournalsAreImportsWithoutCounts() throws IOException {
        String json =
                "{\"number\":1,\"time\":\"2026-01-01T00:00:00Z\",\"files\":[{\"name\":\"lusi_mbchb301.csv\","
                        + "\"sha256\":\"ab\",\"version\":1,\"students\":10,\"rows\":200,"
                        + "\"kind\":\"attendance\",\"module\":\"301\"}]}";
        var crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, "%08x %s\n".formatted(crc.getValue(), json));

        JournalEntry entry = journal.read().entries().get(0);

        assertEquals(200, entry.files().get(0).rows());
        var told = entry.told();
        assertEquals(Action.IMPORT, told.action());
        assertEquals(
                new FileRecord(
                        new SourceRef("lusi_mbchb301.csv", "ab"),
                        new InputKind.AttendanceExport("301"),
                        1,
                        Optional.empty()),
                told.files().get(0));
        journal.append(JournalEntry.removing(2, entry.files().get(0)));
        assertEquals(entry.files(), journal.read().entries().get(1).files(), "still untold");
    }

    @Test
    void aWholeLineThatIsNotUnderstoodIsKept() throws IOException {
        journal.append(entry(1));
        String json =
                "{\"number\":2,\"time\":\"2026-01-01T00:00:00Z\",\"action\":\"merge\",\"files\":[]}";
        var crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                file, "%08x %s\n".formatted(crc.getValue(), json), StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file);

        var e = assertThrows(IOException.class, () -> journal.read());

        assertTrue(e.getMessage().contains("newer Rollcall"), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aLineThatCouldNotBeTakenBackIsOverwritten() throws IOException {
        journal.append(entry(1));
        // Half a line, as a disk leaves it that takes neither more bytes nor a cut.
        Files.writeString(file, "0123abcd {\"number\":2", StandardOpenOption.APPEND);

        journal.append(entry(2));

        var content = journal.read();
        assertEquals(List.of(entry(1), entry(2)), content.entries());
        assertEquals(0, content.damaged());
    }

    /** A line of each kind in turn. */
    private static JournalEntry entry(long number) {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        if (number % 3 == 2) {
            return new JournalEntry(number, time, Action.REMOVE, files().subList(0, 1), 0);
        }
        return number % 3 == 0
                ? new JournalEntry(number, time, Action.RESTORE, List.of(), number - 2)
                : new JournalEntry(number, time, Action.IMPORT, files(), 0);
    }

    private static List<FileEntry> files() {
        var counts =
                Optional.of(
                        new Counts(
                                new RowBalance(230, 200, 19, 5, 6),
                                7,
                                Map.of("surplus fields", 12L, "no \"id\"", 7L)));
        var none = Optional.of(new Counts(new RowBalance(3, 3, 0, 0, 0), 0, Map.of()));
        return List.of(
                new FileEntry(
                        new SourceRef("lusi_mbchb301.csv", "ab".repeat(32)),
                        new InputKind.AttendanceExport("301"),
                        2,
                        10,
                        200,
                        counts,
                        Optional.of(
                                new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2099, 9, 2))),
                        List.of(LocalDate.of(2025, 9, 2), LocalDate.of(2099, 9, 2)),
                        Optional.of(Charset.forName("windows-1250"))),
                new FileEntry(
                        new SourceRef("y3r \"1\".csv", "cd".repeat(32)),
                        new InputKind.RotationMap(3),
                        1,
                        3,
                        3,
                        none,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                new FileEntry(
                        new SourceRef("Book1.xlsx", "ef".repeat(32)),
                        new InputKind.NotesWorkbook(),
                        1,
                        3,
                        3,
                        none,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }
}
