package org.rollcall.report.internal.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Times;

/** A value of a table as text, by its type. */
final class CellText {
    private static final int DECIMALS = 2;

    private CellText() {}

    /** Empty for a value that is missing. */
    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Ratio share) {
            return share.text(DECIMALS);
        }
        if (value instanceof LocalDateTime time) {
            return Times.minute(time);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "";
        }
        return value.toString();
    }

    /** Share in percent as a number, rounded as its text is; NaN where nothing counts. */
    static double percent(Ratio share) {
        String text = share.text(DECIMALS);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
