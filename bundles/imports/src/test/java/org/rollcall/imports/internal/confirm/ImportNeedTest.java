package org.rollcall.imports.internal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.ingest.InputKind.AttendanceExport;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.imports.internal.confirm.FileLine.Verdict;

class ImportNeedTest {
    private static final long MEGABYTE = 1 << 20;
    private static final VersionStatus NEW = new VersionStatus(1, 0, false);

    @Test
    void whereThereIsRoomNothingIsSaid() {
        assertEquals(Optional.empty(), word(2_000, 4_000, line("301", 55, true)));
    }

    @Test
    void whatWouldMakeTheMachineSwapIsToldBefore() {
        String word = word(2_000, 100, line("301", 100, true)).orElseThrow();

        assertTrue(word.contains("and 100 MB are free"), word);
        assertTrue(word.contains("close other programs first"), word);
    }

    @Test
    void whatRollcallMayNotTakeIsToldBefore() {
        String word = word(100, 4_000, line("301", 100, true)).orElseThrow();

        assertTrue(word.contains("Rollcall may use 100 MB more"), word);
        assertTrue(word.contains("Take fewer modules at a time"), word);
    }

    @Test
    void filesThatAreNotTakenNeedNothing() {
        assertEquals(0, ImportNeed.bytes(List.of(line("301", 100, false))));
    }

    @Test
    void oneFileAfterTheOtherIsReadAndAllAreKept() {
        long one = ImportNeed.bytes(List.of(line("301", 100, true)));
        long two = ImportNeed.bytes(List.of(line("301", 100, true), line("302", 100, true)));

        assertTrue(two > one && two < 2 * one, one + " and " + two);
    }

    private static Optional<String> word(long heap, long machine, FileLine... lines) {
        var free = new FreeMemory(heap * MEGABYTE, machine * MEGABYTE);
        return new ImportNeed(() -> free).word(List.of(lines));
    }

    private static FileLine line(String module, long megabytes, boolean taken) {
        var kind = new AttendanceExport(module);
        var file =
                new PreviewedFile(
                        Path.of(module + ".csv"),
                        module + ".csv",
                        megabytes * MEGABYTE,
                        "",
                        new Usable(kind, NEW));
        return new FileLine(
                file,
                Optional.of(kind),
                module,
                taken,
                Optional.empty(),
                false,
                Optional.of(NEW),
                Verdict.NEW);
    }
}
