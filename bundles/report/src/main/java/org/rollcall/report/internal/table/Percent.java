package org.rollcall.report.internal.table;

import org.rollcall.api.analytics.Ratio;

/** Percentages as reports write them: rounded half-up from the exact share, without doubles. */
public final class Percent {
    private Percent() {}

    /** Such as {@code 66.67} for two thirds and two decimals; empty where nothing counts. */
    public static String text(Ratio share, int decimals) {
        if (share.denominator() == 0) {
            return "";
        }
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long scaled =
                (share.numerator() * 100 * unit * 2 + share.denominator())
                        / (share.denominator() * 2);
        String fraction = Long.toString(unit + scaled % unit).substring(1);
        return scaled / unit + (decimals == 0 ? "" : "." + fraction);
    }
}
