package org.rollcall.benchmarks;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.function.IntSupplier;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.analytics.internal.InsightsComponent;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/**
 * The figures of one module together (attendance, placement days and absences, two look-backs,
 * self-certified events and one student's trend), and each insight that the window shows.
 *
 * <p>Arguments: the export, and how many rounds (default 30, of which the first ten warm up).
 */
public final class Figures {
    private static final int WARM_UP = 10;

    private Figures() {}

    public static void main(String[] args) throws Exception {
        AttendanceTable table = LoadAndClean.clean(Path.of(args[0])).table();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        var analytics = new AnalyticsComponent();
        var insights = new InsightsComponent();
        var rules = BuiltInRuleSets.STANDARD;
        var range = table.dates().orElseThrow();
        var query = new Query(range, rules, rules.threshold());
        var asOf = range.to().atStartOfDay();
        System.out.printf("%,d rows%n", table.rows());
        measure("all figures", rounds, () -> figures(analytics, table, query, asOf));
        measure("overview", rounds, () -> insights.overview(table, query).registers());
        measure("registers", rounds, () -> insights.registers(table, range).size());
        measure("history", rounds, () -> insights.history(table, 0, query).sessions().size());
        measure(
                "rolling trend",
                rounds,
                () -> insights.rollingTrend(table, 0, query, true, 28).points().size());
        measure(
                "placement weeks",
                rounds,
                () -> insights.placementWeeks(table, query).students().size());
    }

    private static int figures(
            Analytics analytics, AttendanceTable table, Query query, LocalDateTime asOf) {
        return analytics.attendance(table, query).students().size()
                + analytics.placements(table, query).students().size()
                + analytics.placementAbsences(table, query).absences().size()
                + analytics.recentActivity(table, query, asOf, 7).students().size()
                + analytics.recentActivity(table, query, asOf, 30).students().size()
                + analytics.selfCertified(table, query).students().size()
                + analytics.trend(table, 0, query, true).points().size();
    }

    private static void measure(String what, int rounds, IntSupplier work) {
        var millis = new ArrayList<Double>();
        long check = 0;
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            check += work.getAsInt();
            if (round >= WARM_UP) {
                millis.add((System.nanoTime() - started) / 1e6);
            }
        }
        System.out.printf(
                "%s in %.1f ms (median of %d; check %d)%n",
                what, LoadAndClean.median(millis), millis.size(), check);
    }
}
