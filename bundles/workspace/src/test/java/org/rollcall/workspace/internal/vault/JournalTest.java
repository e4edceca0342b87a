package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.workspace.internal.vault.JournalEntry.FileEntry;

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

    @Test
    void aLastLineTornAtAnyByteIsAsIfItNeverWas() throws IOException {
        journal.append(entry(1));
        int first = (int) Files.size(file);
        journal.append(entry(2));
        byte[] whole = Files.readAllBytes(file);
        for (int length = first; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            var content = journal.read();
            assertEquals(List.of(entry(1)), content.entries(), "torn at " + length);
            assertEquals(List.of(), content.problems());
            assertEquals(first, Files.size(file), "the torn line is cut off");
            journal.append(entry(3));
            assertEquals(List.of(entry(1), entry(3)), journal.read().entries());
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsToldAndTheOthersCount() throws IOException {
        journal.append(entry(1));
        journal.append(entry(2));
        journal.append(entry(3));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 3 + 1; at < 2 * bytes.length / 3 - 1; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            if (damaged[at] == '\n') {
                continue;
            }
            Files.write(file, damaged);
            var content = journal.read();
            assertEquals(List.of(entry(1), entry(3)), content.entries(), "damaged at " + at);
            assertEquals(1, content.problems().size());
            assertTrue(content.problems().get(0).contains("Line 2"));
        }
    }

    @Test
    void removalsAndReturnsAreReadBack() throws IOException {
        var removal = JournalEntry.removed(2, entry(1).files().get(0));
        var back = JournalEntry.restored(3, 1);
        journal.append(entry(1));
        journal.append(removal);
        journal.append(back);
        assertEquals(List.of(entry(1), removal, back), journal.read().entries());
    }

    @Test
    void linesOfEarlierVersionsAreReadAsImportsWithoutCounts() {
        String line =
                """
                {"number":1,"time":"2026-01-01T00:00:00Z","files":[{"name":"Book1.xlsx",\
                "sha256":"ef","version":1,"students":3,"rows":3,"kind":"notes"}]}""";
        JournalEntry entry =
                JournalEntry.of(
                        jakarta.json.Json.createReader(new StringReader(line)).readObject());
        assertEquals(Action.IMPORT, entry.action());
        assertEquals(RowCounts.NOT_KEPT, entry.files().get(0).counts());
        assertEquals(-1, History.of(List.of(entry)).get(0).files().get(0).rowsRead());
    }

    private static JournalEntry entry(long number) {
        return new JournalEntry(
                number,
                Instant.parse("2026-01-01T00:00:00Z"),
                Action.IMPORT,
                List.of(
                        new FileEntry(
                                new SourceRef("lusi_mbchb301.csv", "ab".repeat(32)),
                                new InputKind.AttendanceExport("301"),
                                2,
                                10,
                                200,
                                Optional.of(
                                        new DateRange(
                                                LocalDate.of(2025, 9, 1),
                                                LocalDate.of(2025, 9, 2))),
                                new RowCounts(210, 200, 4, 3, 7, Map.of("surplus fields", 3L))),
                        new FileEntry(
                                new SourceRef("y3r \"1\".csv", "cd".repeat(32)),
                                new InputKind.RotationMap(3),
                                1,
                                3,
                                3,
                                Optional.empty(),
                                RowCounts.NOT_KEPT),
                        new FileEntry(
                                new SourceRef("Book1.xlsx", "ef".repeat(32)),
                                new InputKind.NotesWorkbook(),
                                1,
                                3,
                                3,
                                Optional.empty(),
                                RowCounts.NOT_KEPT)),
                -1);
    }
}
