package org.rollcall.analytics.internal;

import java.time.Duration;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;

/** Times one computation and tells its basis. */
record Stopwatch(AttendanceTable table, Query query, long started) {

    static Stopwatch start(AttendanceTable table, Query query) {
        return new Stopwatch(table, query, System.nanoTime());
    }

    Basis basis() {
        return new Basis(
                table.module(),
                table.provenance(),
                query,
                Duration.ofNanos(System.nanoTime() - started));
    }
}
