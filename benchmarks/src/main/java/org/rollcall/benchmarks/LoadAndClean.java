package org.rollcall.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.attendance.AttendanceCleaner;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.ingest.internal.csv.CsvTableReader;

/**
 * Loading and cleaning one export, beside DuckDB doing the same in SQL: rounds alternate in one
 * process, so that the machine's moods meet both.
 *
 * <p>Arguments: the export, and how many rounds (default 7, of which the first two warm up).
 */
public final class LoadAndClean {
    private static final int WARM_UP = 2;

    private LoadAndClean() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        try (var duckDb = new DuckDb()) {
            for (int round = 0; round < rounds; round++) {
                System.gc();
                long started = System.nanoTime();
                long kept = clean(file).report().rows().kept();
                double our = seconds(started);
                System.gc();
                started = System.nanoTime();
                long duckKept = duckDb.loadAndClean(file);
                double their = seconds(started);
                System.out.printf(
                        "round %d: Rollcall %.2f s (%,d kept), DuckDB %.2f s (%,d kept)%s%n",
                        round, our, kept, their, duckKept, round < WARM_UP ? " warm-up" : "");
                if (round >= WARM_UP) {
                    ours.add(our);
                    theirs.add(their);
                }
            }
        }
        System.out.printf(
                "median: Rollcall %.2f s, DuckDB %.2f s, ratio %.2f%n",
                median(ours), median(theirs), median(ours) / median(theirs));
        CleanedModule module = clean(file);
        System.out.printf(
                "%,d rows, %d bytes a row without dictionaries%n",
                module.table().rows(), module.table().bytesPerRow());
    }

    static CleanedModule clean(Path file) throws Exception {
        try (var raw = new CsvTableReader().open(file, file.getFileName().toString())) {
            return AttendanceCleaner.clean(
                    raw,
                    new SourceRef(file.getFileName().toString(), ""),
                    "301",
                    BuiltInRuleSets.STANDARD,
                    LocalDate.now(BuiltInRuleSets.STANDARD.zone()),
                    Progress.none());
        }
    }

    static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
