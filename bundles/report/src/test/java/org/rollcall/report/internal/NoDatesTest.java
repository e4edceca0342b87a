package org.rollcall.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.api.table.Kind.PLACEMENT;
import static org.rollcall.api.table.Mark.PRESENT;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest.Format;

/** Dates that are not known are not made up, and those of the future end no look-back. */
class NoDatesTest {
    private static final Clock MAY =
            Clock.fixed(Instant.parse("2025-05-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private void write(ModuleData... modules) throws IOException {
        new ReportFiles(new AnalyticsComponent(), MAY)
                .write(
                        Fixtures.dataset(modules),
                        Fixtures.request(Format.CSV, Format.XLSX, Format.HTML),
                        folder,
                        Progress.none());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), UTF_8);
    }

    @Test
    void aModuleWithoutAKeptRowHasNoDatesAndSaysSo() throws IOException {
        write(Fixtures.withoutRows("201"), Fixtures.firstYear());

        assertTrue(
                read("load.csv").lines().anyMatch(line -> line.endsWith(",2,0,2,0,0,0,0,0,0,,")),
                read("load.csv"));
        String page = read("report.html");
        assertTrue(page.contains("No row of module 201 was kept (2 read: 2 rejected)"), page);
        try (var reader =
                Json.createReader(Files.newBufferedReader(folder.resolve("report.json")))) {
            var modules = reader.readObject().getJsonArray("modules");
            var empty =
                    modules.stream()
                            .map(module -> module.asJsonObject())
                            .filter(module -> module.getString("module").equals("201"))
                            .findFirst()
                            .orElseThrow();
            assertFalse(empty.containsKey("from") || empty.containsKey("asOf"), "" + empty);
        }
        for (String name : List.of("load.csv", "report.json", "report.html", "summary.csv")) {
            assertFalse(read(name).contains("1970"), name);
        }
    }

    @Test
    void theRejectedRowsOfMapsStandInRejectedCsvToo() throws IOException {
        var row = Fixtures.rejected("999", "x", "raw");
        new ReportFiles(new AnalyticsComponent(), MAY)
                .write(
                        new Dataset(
                                List.of(),
                                List.of(Fixtures.rotationMap(row)),
                                List.of(),
                                List.of(),
                                List.of()),
                        Fixtures.request(Format.CSV),
                        folder,
                        Progress.none());
        assertEquals(2, read("rejected.csv").lines().count());
    }

    @Test
    void aSessionInTheFutureEndsNoLookBack() throws IOException {
        write(
                new Fixtures.Rows("301")
                        .student("1", "Ana", "Ng", "Dr A. Ainsworth")
                        .add("1", "2025-05-01T09:00:00", PLACEMENT, PRESENT)
                        .add("1", "2099-10-02T09:00:00", PLACEMENT, PRESENT)
                        .data(Map.of(), Map.of()));
        assertTrue(
                read("placement-recent.csv").endsWith("301,30,1,Ana,Ng,,,,1,2025-05-01\n"),
                read("placement-recent.csv"));
    }

    @Test
    void whereAllSessionsLieInTheFutureLookBacksEndToday() throws IOException {
        write(
                new Fixtures.Rows("301")
                        .student("1", "Ana", "Ng", "Dr A. Ainsworth")
                        .add("1", "2099-10-02T09:00:00", PLACEMENT, PRESENT)
                        .data(Map.of(), Map.of()));
        assertTrue(
                read("placement-recent.csv").endsWith("301,30,1,Ana,Ng,,,,0,2025-05-10\n"),
                read("placement-recent.csv"));
    }
}
