package org.rollcall.clean.internal.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;

/**
 * One value by student, from a small table: the way of rotation maps and notes alike.
 *
 * @param <V> the value's type
 */
final class ReferenceRows<V> {
    private final RawTable raw;
    private final SourceRef source;
    private final Map<String, V> values = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private int read;
    private final Set<String> conflicting = new HashSet<>();

    ReferenceRows(RawTable raw, SourceRef source) {
        this.raw = raw;
        this.source = source;
    }

    /** A row that can't be used. */
    record Fault(String column, String reason, String value) {}

    /**
     * Reads all rows.
     *
     * @param studentId the column of ids; {@code idName} is its name
     * @param fault tells what is wrong with a row, if anything
     */
    void read(
            int studentId,
            String idName,
            Function<RawRow, Optional<Fault>> fault,
            Function<RawRow, V> value,
            Progress progress)
            throws InputException {
        // A small table: rows are copied so that chunks can be put in order before they count.
        for (var chunk : raw.read(Rows::new, row -> false, progress)) {
            for (RawRow row : chunk.rows) {
                read++;
                String id = row.get(studentId).strip();
                if (row.size() > raw.header().size()) {
                    reject(row, new Fault("", "surplus fields", ""));
                } else if (id.isEmpty()) {
                    reject(row, new Fault(idName, "no student id", ""));
                } else {
                    Optional<Fault> found = fault.apply(row);
                    if (found.isPresent()) {
                        reject(row, found.get());
                    } else {
                        put(id, value.apply(row));
                    }
                }
            }
        }
    }

    private void put(String id, V value) {
        V before = values.put(id, value);
        if (before != null && !before.equals(value)) {
            conflicting.add(id);
        }
    }

    private void reject(RawRow row, Fault fault) {
        rejected.add(
                new RejectedRow(
                        source.name(),
                        row.line(),
                        fault.column(),
                        fault.reason(),
                        fault.value(),
                        row.raw()));
    }

    Map<String, V> values() {
        return values;
    }

    CleaningReport report(List<String> headerNotices) {
        var notices = new ArrayList<>(headerNotices);
        if (!conflicting.isEmpty()) {
            notices.add(
                    "%s names %d %s more than once with different entries; the last one is used."
                            .formatted(
                                    source.name(),
                                    conflicting.size(),
                                    conflicting.size() == 1 ? "student" : "students"));
        }
        return new CleaningReport(
                source,
                raw.dialect(),
                read,
                read - rejected.size(),
                0,
                0,
                raw.findings().blankLines(),
                rejected,
                notices);
    }
}
