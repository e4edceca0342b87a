package org.rollcall.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;

/** What date ranges, look-backs and as-of moments do to a report. */
class ReportRangeTest {
    @TempDir Path folder;

    private ReportResult write(Dataset dataset, ReportRequest request) throws IOException {
        return new ReportFiles(new AnalyticsComponent())
                .write(dataset, request, folder, Progress.none());
    }

    private String read(String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), UTF_8);
    }

    @Test
    void everyLookBackIsWrittenOnce() throws IOException {
        var request =
                new ReportRequest(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.of(LocalDateTime.of(2025, 1, 15, 0, 0)),
                        List.of(30, 7, 30),
                        Fixtures.STANDARD,
                        Set.of(Format.CSV),
                        Optional.empty());
        write(Fixtures.dataset(Fixtures.clinical()), request);

        // The day a week before is out, the as-of day itself in.
        assertEquals(
                List.of("301,7,007,0", "301,7,33,0", "301,30,007,1", "301,30,33,0"),
                read("placement-recent.csv")
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(f -> String.join(",", f[0], f[1], f[2], f[8]))
                        .toList());
    }

    @Test
    void aDateAsOfCountsFromItsMidnightInTheOriginalRules() throws IOException {
        var request =
                new ReportRequest(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.of(LocalDateTime.of(2025, 1, 15, 0, 0)),
                        List.of(7),
                        Fixtures.ORIGINAL,
                        Set.of(Format.CSV),
                        Optional.empty());
        write(Fixtures.dataset(Fixtures.clinical()), request);

        // From 8 January 00:00 on: one present and one absent check-in.
        assertTrue(
                read("placement-recent.csv")
                        .contains(
                                "301,7,007,Zoë,Null,s007@students.example,Group 3,P1,2,2025-01-15T00:00:00"),
                read("placement-recent.csv"));
    }

    @Test
    void aRangeThatHoldsNothingGivesEveryStudentNoSessionsAndANotice() throws IOException {
        var request =
                new ReportRequest(
                        Optional.of(LocalDate.of(2030, 1, 1)),
                        Optional.empty(),
                        OptionalDouble.of(100),
                        Optional.empty(),
                        List.of(30),
                        Fixtures.STANDARD,
                        Set.of(Format.CSV, Format.HTML),
                        Optional.empty());
        ReportResult result = write(Fixtures.dataset(Fixtures.clinical()), request);

        assertEquals(1, result.notices().size());
        assertTrue(result.notices().get(0).contains("01/01/2030"), result.notices().get(0));
        assertTrue(
                read("summary.csv").contains(",\"Dr D. Deane, MBE\",0,0,0,0,0,,false,false,"),
                read("summary.csv"));
        assertEquals(1, read("trend.csv").lines().count());
        assertEquals(1, read("self-certified.csv").lines().count());
        assertTrue(read("report.html").contains("no sessions"));
        assertTrue(read("report.html").contains("Module 301 has no event from 01/01/2030"));
    }

    @Test
    void oneEndOfTheRangeIsEnough() throws IOException {
        var until =
                new ReportRequest(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 1, 6)),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of(30),
                        Fixtures.STANDARD,
                        Set.of(Format.CSV),
                        Optional.empty());
        write(Fixtures.dataset(Fixtures.clinical()), until);
        assertEquals(3, read("trend.csv").lines().count());

        var from =
                new ReportRequest(
                        Optional.of(LocalDate.of(2025, 1, 7)),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of(30),
                        Fixtures.STANDARD,
                        Set.of(Format.CSV),
                        Optional.empty());
        write(Fixtures.dataset(Fixtures.clinical()), from);
        assertEquals(4, read("trend.csv").lines().count());
    }
}
