package org.rollcall.api.analytics;

import java.util.ArrayList;
import java.util.List;

/**
 * How many students have which attendance: ten bins of ten percentage points each.
 *
 * @param bins ascending; a percentage on a border belongs to the lower bin, so that who is exactly
 *     at a threshold stands with those below it; 0 belongs to the first
 * @param withoutSessions students without a percentage
 */
public record Distribution(List<Bin> bins, int withoutSessions) {
    private static final int WIDTH = 10;

    public Distribution {
        bins = List.copyOf(bins);
    }

    /**
     * @param from lowest percentage; included in the first bin only
     * @param to highest percentage, included
     */
    public record Bin(int from, int to, int students) {}

    /** Counts shares into bins by their exact values. */
    public static Distribution of(List<Ratio> shares) {
        var counts = new int[100 / WIDTH];
        int without = 0;
        for (Ratio share : shares) {
            if (share.denominator() == 0) {
                without++;
            } else {
                // Rounded up, less one: a border is the last of its bin.
                long border =
                        -Math.floorDiv(-share.numerator() * counts.length, share.denominator());
                counts[(int) Math.max(0, border - 1)]++;
            }
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(i * WIDTH, (i + 1) * WIDTH, counts[i]));
        }
        return new Distribution(bins, without);
    }

    /** Students with a percentage. */
    public int students() {
        return bins.stream().mapToInt(Bin::students).sum();
    }
}
