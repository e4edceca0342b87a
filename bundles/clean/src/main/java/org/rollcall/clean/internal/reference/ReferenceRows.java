package org.rollcall.clean.internal.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.input.FormulaText;

/**
 * One value by student, from a small table: the way of rotation maps and notes alike.
 *
 * @param <V> the value's type
 */
final class ReferenceRows<V> {
    private final RawTable raw;
    private final SourceRef source;

    /** By comparable id. */
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
     * @param isRow which lines are rows of their own, by the values of their required columns
     * @param fault tells what is wrong with a row, if anything
     */
    void read(
            int studentId,
            String idName,
            RowTest isRow,
            Function<RawRow, Optional<Fault>> fault,
            Function<RawRow, V> value,
            Progress progress)
            throws InputException {
        int width = raw.header().size();
        RowTest test = row -> row.size() == width && isRow.isRow(row);
        // A small table: rows are copied so that chunks can be put in order before they count.
        for (var chunk : raw.read(CopiedRows::new, test, progress)) {
            for (RawRow row : chunk.rows) {
                read++;
                String id = FieldText.comparable(FormulaText.of(row.get(studentId)));
                if (row.strayQuote() >= 0) {
                    reject(row, stray(row));
                } else if (hasSurplus(row, width)) {
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

    private Fault stray(RawRow row) {
        int column = row.strayQuote();
        String name = column < raw.header().size() ? raw.header().get(column) : "";
        return new Fault(name, "quotation mark is never closed", row.get(column));
    }

    private static boolean hasSurplus(RawRow row, int width) {
        return IntStream.range(width, row.size()).anyMatch(i -> !FieldText.isBlank(row.get(i)));
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
                        FieldText.trim(fault.value()),
                        row.raw()));
    }

    Map<String, V> values() {
        return values;
    }

    CleaningReport report(List<String> headerNotices) {
        var notices = new ArrayList<>(raw.findings().notices());
        notices.addAll(headerNotices);
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
                new RowBalance(read, read - rejected.size(), rejected.size(), 0, 0),
                raw.findings().blankLines(),
                rejected,
                notices);
    }
}
