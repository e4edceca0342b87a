package org.rollcall.imports.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.api.ingest.TableFormats;

class SightingsTest {
    private static final Stamp HALF = new Stamp(500, 1);
    private static final Stamp WHOLE = new Stamp(1000, 2);
    private static final Stamp NEXT = new Stamp(1100, 3);

    private final Sightings sightings = new Sightings();

    @Test
    void aFileCountsWhenTwoLooksFindItTheSame() {
        assertEquals(List.of(), sightings.look(Map.of("a", HALF)));
        assertEquals(List.of(), sightings.look(Map.of("a", WHOLE)), "it is still being written");
        assertEquals(List.of("a"), sightings.look(Map.of("a", WHOLE)));
    }

    @Test
    void anEmptyFileIsOneThatIsAboutToBeWritten() {
        var empty = new Stamp(0, 1);
        sightings.look(Map.of("a", empty));
        assertEquals(List.of(), sightings.look(Map.of("a", empty)));
    }

    @Test
    void theUserIsToldOnceAndAgainWhenItChanges() {
        settle(WHOLE);
        sightings.await("a");
        assertEquals(List.of("a"), sightings.waiting());
        assertEquals(List.of(), sightings.look(Map.of("a", WHOLE)));
        sightings.reviewed();
        assertEquals(List.of(), sightings.waiting());
        assertEquals(List.of(), sightings.look(Map.of("a", WHOLE)));
        assertEquals(List.of(), sightings.look(Map.of("a", NEXT)));
        assertEquals(List.of("a"), sightings.look(Map.of("a", NEXT)));
    }

    @Test
    void whatIsKnownIsRememberedWhatWaitsIsToldAgainAfterARestart() {
        sightings.look(Map.of("a", WHOLE, "b c", WHOLE));
        sightings.look(Map.of("a", WHOLE, "b c", WHOLE));
        sightings.know("b c");
        sightings.await("a");
        var later = new Sightings();
        later.restore(sightings.text());
        later.restore("nonsense\n1 x y\n");
        later.look(Map.of("a", WHOLE, "b c", WHOLE));
        assertEquals(List.of("a"), later.look(Map.of("a", WHOLE, "b c", WHOLE)));
    }

    @Test
    void aFileThatWentNoLongerWaits() {
        settle(WHOLE);
        sightings.await("a");
        sightings.look(Map.of());
        assertEquals(List.of(), sightings.waiting());
        sightings.look(Map.of("a", WHOLE));
        assertEquals(List.of("a"), sightings.look(Map.of("a", WHOLE)), "it came back");
    }

    @Test
    void aScanSeesTheFilesOfKnownNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("lusi_mbchb301.csv"), "12345");
        Files.writeString(folder.resolve("readme.txt"), "x");
        Files.createDirectory(folder.resolve("lusi_mbchb302.csv"));
        Map<String, Stamp> found = FolderScan.of(folder, CSV);
        assertEquals(1, found.size());
        assertEquals(5, found.get("lusi_mbchb301.csv").bytes());
        assertThrows(IOException.class, () -> FolderScan.of(folder.resolve("gone"), CSV));
    }

    private static final TableFormats CSV =
            new TableFormats() {
                @Override
                public List<TableFormat> all() {
                    return List.of(new TableFormat("csv", "CSV text", List.of("csv")));
                }

                @Override
                public Optional<InputKind> kind(String fileName) {
                    return canRead(fileName)
                            ? InputKind.ofStem(FileNames.stem(fileName))
                            : Optional.empty();
                }
            };

    private void settle(Stamp stamp) {
        sightings.look(Map.of("a", stamp));
        assertEquals(List.of("a"), sightings.look(Map.of("a", stamp)));
    }
}
