package org.rollcall.views.internal.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.table.Filters.Filter;
import org.rollcall.views.internal.table.GroupFilters;

/** The filters that rows of the attendance table offer. */
final class AttendanceFilters {
    private AttendanceFilters() {}

    static List<Filter<AttendanceRow>> of(List<AttendanceRow> rows) {
        var filters = new ArrayList<Filter<AttendanceRow>>();
        filters.add(filter("flagged", "flag", row -> row.figure().atOrBelowThreshold()));
        filters.add(
                filter("selfCertified", "selfCertified", row -> row.figure().selfCertified() > 0));
        filters.add(filter("certificate", "certificate", row -> row.figure().selfCertificate()));
        filters.add(filter("none", "sessions", row -> row.figure().events() == 0));
        filters.add(filter("unmarked", "unmarked", row -> row.figure().unknown() > 0));
        filters.add(filter("notes", "notes", row -> !row.note().text().isEmpty()));
        filters.addAll(
                GroupFilters.of(
                        rows, AttendanceRow::assignment, row -> row.student().academicAdvisor()));
        return filters;
    }

    private static Filter<AttendanceRow> filter(
            String id, String column, Predicate<AttendanceRow> test) {
        return new Filter<>(
                id,
                Words.get("attendance.filter." + id),
                test,
                Words.get("attendance.filter." + id + ".help"),
                column);
    }
}
