package org.example.weekdays;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.table.Kind;

/** Teaching attended on a day of the week. */
public record Weekday(DayOfWeek day, Ratio share) {

    public String name() {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public int marks() {
        return (int) share.denominator();
    }

    /** The days that have teaching, Monday first. */
    static List<Weekday> of(List<Register> registers) {
        var days = new TreeMap<DayOfWeek, Ratio>();
        for (Register register : registers) {
            if (register.kind() == Kind.TEACHING) {
                days.merge(register.start().getDayOfWeek(), register.attendance(), Ratio::plus);
            }
        }
        return days.entrySet().stream().map(day -> new Weekday(day.getKey(), day.getValue())).toList();
    }
}
