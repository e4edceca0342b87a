package org.rollcall.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/**
 * All figures of one module together: attendance, placement days and absences, two look-backs,
 * self-certified events and one student's trend.
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
        var rules = BuiltInRuleSets.STANDARD;
        var range = table.dates().orElseThrow();
        var query = new Query(range, rules, rules.threshold());
        var asOf = range.to().atStartOfDay();
        var millis = new ArrayList<Double>();
        long sink = 0;
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            sink += analytics.attendance(table, query).students().size();
            sink += analytics.placements(table, query).students().size();
            sink += analytics.placementAbsences(table, query).absences().size();
            sink += analytics.recentActivity(table, query, asOf, 7).students().size();
            sink += analytics.recentActivity(table, query, asOf, 30).students().size();
            sink += analytics.selfCertified(table, query).students().size();
            sink += analytics.trend(table, 0, query, true).points().size();
            if (round >= WARM_UP) {
                millis.add((System.nanoTime() - started) / 1e6);
            }
        }
        System.out.printf(
                "%,d rows: all figures in %.1f ms (median of %d; check %d)%n",
                table.rows(), LoadAndClean.median(millis), millis.size(), sink);
    }
}
