package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.analytics.Overview.Day;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.MarkCounts;

/** A module at a glance: one pass by student, and one into registers. */
final class Overviews {
    private Overviews() {}

    static Overview compute(AttendanceTable table, Query query) {
        AttendanceResult attendance = AttendanceFigures.compute(table, query);
        RegisterTally registers = RegisterTally.teaching(table, query.range());
        NewestMark newest = NewestMark.of(table);
        var days = new TreeMap<Long, Tally>();
        int unmarked = 0;
        int future = 0;
        for (int register = 0; register < registers.size(); register++) {
            long start = registers.start(register);
            MarkCounts marks = registers.marks(register);
            days.computeIfAbsent(
                            Math.floorDiv(start, AttendanceTable.SECONDS_PER_DAY),
                            day -> new Tally())
                    .add(marks);
            if (marks.countable() == 0 && newest.isBefore(registers.order(register))) {
                future++;
            } else if (marks.countable() == 0) {
                unmarked++;
            }
        }
        var weeks = new AcademicWeeks(query.rules());
        List<Day> dates =
                days.entrySet().stream()
                        .map(day -> day.getValue().day(LocalDate.ofEpochDay(day.getKey()), weeks))
                        .toList();
        return new Overview(
                attendance,
                Distribution.of(
                        attendance.students().stream()
                                .map(AttendanceResult.Figure::attendance)
                                .toList()),
                registers.size(),
                unmarked,
                future,
                newest.time(),
                dates);
    }

    /** What the registers of one date come to. */
    private static final class Tally {
        private long attended;
        private long countable;
        private int registers;

        void add(MarkCounts marks) {
            attended += marks.attended();
            countable += marks.countable();
            registers++;
        }

        Day day(LocalDate date, AcademicWeeks weeks) {
            return new Day(
                    date,
                    weeks.label(date),
                    weeks.start(date),
                    new Ratio(attended, countable),
                    registers);
        }
    }
}
