package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Events as registers show them: rows with the same description and start, counted by mark. */
final class Registers {
    private static final int MARKS = Mark.values().length;

    private Registers() {}

    /** An event; texts are compared by their codes. */
    private record Key(long start, int event) {}

    static List<Register> compute(AttendanceTable table, DateRange range) {
        return of(table, range, Kind.TEACHING, Kind.PLACEMENT);
    }

    /** Events of some kinds, by start and description. */
    static List<Register> of(AttendanceTable table, DateRange range, Kind... kinds) {
        List<Kind> wanted = Arrays.asList(kinds);
        Map<Key, int[]> counts = new HashMap<>();
        Map<Key, Integer> rows = new HashMap<>();
        for (int student = 0; student < table.students().size(); student++) {
            int end = RowsInRange.end(table, student, range);
            for (int row = RowsInRange.first(table, student, range); row < end; row++) {
                if (wanted.contains(table.kind(row))) {
                    var key = new Key(table.start(row), table.events().code(row));
                    counts.computeIfAbsent(key, event -> new int[MARKS])[
                            table.mark(row).ordinal()]++;
                    rows.putIfAbsent(key, row);
                }
            }
        }
        var registers = new ArrayList<Register>(counts.size());
        counts.forEach(
                (key, marks) ->
                        registers.add(
                                new Register(
                                        table.event(rows.get(key)),
                                        LocalDateTime.ofEpochSecond(key.start(), 0, ZoneOffset.UTC),
                                        table.kind(rows.get(key)),
                                        marks[Mark.PRESENT.ordinal()],
                                        marks[Mark.ABSENT.ordinal()],
                                        marks[Mark.SELF_CERTIFIED.ordinal()],
                                        marks[Mark.UNKNOWN.ordinal()])));
        registers.sort(Comparator.comparing(Register::start).thenComparing(Register::event));
        return registers;
    }
}
