package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** A module at a glance: attendance, its distribution, registers, days. */
final class Overviews {
    private Overviews() {}

    static Overview compute(AttendanceTable table, Query query) {
        AttendanceResult attendance = AttendanceFigures.compute(table, query);
        List<Register> registers = Registers.of(table, query.range(), Kind.TEACHING);
        Optional<LocalDateTime> newest = NewestMark.time(table);
        int unmarked = 0;
        int future = 0;
        for (Register register : registers) {
            if (register.unmarked()) {
                if (newest.isPresent() && register.start().isAfter(newest.get())) {
                    future++;
                } else {
                    unmarked++;
                }
            }
        }
        return new Overview(
                attendance,
                Distribution.of(
                        attendance.students().stream()
                                .map(AttendanceResult.Figure::attendance)
                                .toList()),
                registers.size(),
                unmarked,
                future,
                newest,
                days(registers, new AcademicWeeks(query.rules())));
    }

    private static List<Overview.Day> days(List<Register> registers, AcademicWeeks weeks) {
        var byDate = new TreeMap<LocalDate, List<Register>>();
        for (Register register : registers) {
            byDate.computeIfAbsent(register.start().toLocalDate(), date -> new ArrayList<>())
                    .add(register);
        }
        var days = new ArrayList<Overview.Day>();
        byDate.forEach(
                (date, ofDay) ->
                        days.add(
                                new Overview.Day(
                                        date,
                                        weeks.label(date),
                                        weeks.start(date),
                                        ofDay.stream()
                                                .map(Register::attendance)
                                                .reduce(new Ratio(0, 0), Ratio::plus),
                                        ofDay.size())));
        return days;
    }
}
