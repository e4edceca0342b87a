package org.rollcall.views.internal.page;

import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.table.Dates;

/** A period in words. */
public final class PeriodText {
    private PeriodText() {}

    public static String of(Period period) {
        if (period instanceof Period.Last last) {
            return Words.get("period.last", last.days());
        }
        if (period instanceof Period.Term term) {
            return term.name();
        }
        if (period instanceof Period.Dated dated) {
            return dated.name();
        }
        return period instanceof Period.Custom custom
                ? Words.get("dates.range", Dates.day(custom.from()), Dates.day(custom.to()))
                : Words.get("period.all");
    }
}
