package org.rollcall.views.internal.compare;

import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.PeriodText;
import org.rollcall.views.internal.Words;

/**
 * One of the two that are compared: some students of a module over some days.
 *
 * @param module code; null while none is chosen
 * @param group as rotation maps have it; empty for all students
 * @param period the days; those of the window where it is null
 */
record Side(String module, String group, Period period) {
    static final Side NONE = new Side(null, "", null);

    Side withModule(String code) {
        return new Side(code, code != null && code.equals(module) ? group : "", period);
    }

    Side withGroup(String name) {
        return new Side(module, name, period);
    }

    Side withPeriod(Period days) {
        return new Side(module, group, days);
    }

    /** The days that count; empty where they are the wrong way round or there are none. */
    Optional<DateRange> range(ModuleData data, Period ofWindow, LocalDate today) {
        Period days = period == null ? ofWindow : period;
        return days.of(data.table(), today);
    }

    /** What it is, in words. */
    String label(Period ofWindow) {
        String days = PeriodText.of(period == null ? ofWindow : period);
        return group.isEmpty()
                ? Words.get("compare.label", module, days)
                : Words.get("compare.labelGroup", module, group, days);
    }

    /** As text for a saved state. */
    String text() {
        return String.valueOf(module) + "|" + group + "|" + (period == null ? "" : period.text());
    }

    /** What {@link #text} wrote; none where the text is of another kind. */
    static Side parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3 || parts[0].equals("null")) {
            return NONE;
        }
        return new Side(parts[0], parts[1], parts[2].isEmpty() ? null : Period.parse(parts[2]));
    }

    /** The days between two dates, either way round. */
    static Period between(LocalDate one, LocalDate other) {
        return new Period.Custom(one, other);
    }
}
