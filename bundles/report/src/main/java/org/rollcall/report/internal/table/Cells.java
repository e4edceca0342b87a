package org.rollcall.report.internal.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Column.Type;

/** Values of a table as programs read them: the same in CSV files, in workbooks and on paper. */
public final class Cells {
    private static final int DECIMALS = 2;
    private static final int FINE_DECIMALS = 4;

    private Cells() {}

    /** Empty for a value that is missing. */
    public static String text(Type type, Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case TEXT, CODE, NUMBER, FLAG, DAY -> value.toString();
            case PERCENT, FINE_PERCENT -> percent(type, value);
            case MINUTE -> Times.minute((LocalDateTime) value);
            case SECOND ->
                    value instanceof LocalDate
                            ? value.toString()
                            : Times.second((LocalDateTime) value);
        };
    }

    /** In percent, rounded half-up from the exact share; empty where nothing counts. */
    public static String percent(Type type, Object share) {
        return ((Ratio) share).text(type == Type.FINE_PERCENT ? FINE_DECIMALS : DECIMALS);
    }
}
