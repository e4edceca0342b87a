package org.rollcall.views.internal.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.table.GroupFilters;
import org.rollcall.views.internal.Words;

/** The filters that rows of the attendance table offer. */
final class AttendanceFilters {
    /** Least numbers of sessions missed in a row that offices ask for. */
    private static final int[] MISSED = {3, 5, 10};

    private static final String MISSED_ID = "missed=";
    private static final String SHARE_ID = "share=";

    private AttendanceFilters() {}

    /** Makes filters that no list offers, by id: see {@link #share} and {@link #missed}. */
    static Optional<Filter<AttendanceRow>> make(String id) {
        if (id.matches(MISSED_ID + "\\d{1,6}")) {
            return Optional.of(missed(Integer.parseInt(id.substring(MISSED_ID.length()))));
        }
        if (id.matches(SHARE_ID + "\\d{1,3} \\d{1,3}")) {
            String[] ends = id.substring(SHARE_ID.length()).split(" ");
            return Optional.of(share(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return Optional.empty();
    }

    /**
     * Id of the filter that keeps the students of a bar.
     *
     * @param bar what a histogram tells of a bar: number of the series, percent from, percent to
     * @return empty where it is none
     */
    static Optional<String> ofBar(String bar) {
        String[] words = bar.split(" ");
        return words.length == 3
                ? Optional.of(SHARE_ID + words[1] + " " + words[2])
                : Optional.empty();
    }

    /** Who has missed at least so many sessions in a row up to the last. */
    private static Filter<AttendanceRow> missed(int least) {
        return new Filter<>(
                MISSED_ID + least,
                Words.get("attendance.filter.missed", least),
                row -> row.figure().missedInARow() >= least,
                Words.get("attendance.filter.missed.help"),
                "missedInARow");
    }

    /** The students of a bin, whose lower border belongs to the bin below; 0 to the first. */
    private static Filter<AttendanceRow> share(int from, int to) {
        return new Filter<>(
                SHARE_ID + from + " " + to,
                Words.get(
                        from == 0 ? "attendance.filter.shareFirst" : "attendance.filter.share",
                        from,
                        to),
                row -> {
                    Ratio share = row.figure().attendance();
                    long hundredfold = 100L * share.numerator();
                    return share.denominator() > 0
                            && (from == 0 || hundredfold > (long) from * share.denominator())
                            && hundredfold <= (long) to * share.denominator();
                },
                Words.get("attendance.filter.share.help"),
                "percent");
    }

    static List<Filter<AttendanceRow>> of(List<AttendanceRow> rows) {
        var filters = new ArrayList<Filter<AttendanceRow>>();
        filters.add(filter("flagged", "flag", row -> row.figure().atOrBelowThreshold()));
        filters.add(
                filter("selfCertified", "selfCertified", row -> row.figure().selfCertified() > 0));
        filters.add(filter("certificate", "certificate", row -> row.figure().selfCertificate()));
        filters.add(filter("none", "sessions", row -> row.figure().events() == 0));
        filters.add(filter("unmarked", "unmarked", row -> row.figure().unknown() > 0));
        filters.add(filter("notes", "notes", row -> !row.note().text().isEmpty()));
        for (int least : MISSED) {
            filters.add(missed(least));
        }
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
