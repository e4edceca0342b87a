package org.rollcall.views.internal.certified;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Student;

/** A student's line in the table of self-certified events. */
record CertifiedRow(Basis basis, SelfCertifiedResult.Figure figure, Assignment assignment) {

    Student student() {
        return figure.student();
    }

    /** Events by month, months without any left out. */
    Map<YearMonth, Integer> months() {
        var months = new TreeMap<YearMonth, Integer>();
        figure.dates().forEach(date -> months.merge(YearMonth.from(date), 1, Integer::sum));
        return months;
    }
}
