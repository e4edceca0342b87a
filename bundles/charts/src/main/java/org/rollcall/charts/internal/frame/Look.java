package org.rollcall.charts.internal.frame;

import java.util.Optional;
import org.rollcall.charts.internal.plot.Window;

/**
 * How a chart is looked at.
 *
 * @param table as a table, not as a plot
 * @param part what of the plot is in sight; empty for as it comes
 */
record Look(boolean table, Optional<Part> part) {

    /** What is in sight of both scales. */
    record Part(Window x, Window y) {}

    /** As text for a saved state; null for as it comes. */
    String text() {
        if (!table && part.isEmpty()) {
            return null;
        }
        String kind = table ? "table" : "plot";
        return part.map(
                        sight ->
                                String.join(
                                        " ",
                                        kind,
                                        Double.toString(sight.x().from()),
                                        Double.toString(sight.x().to()),
                                        Double.toString(sight.y().from()),
                                        Double.toString(sight.y().to())))
                .orElse(kind);
    }

    /** What {@link #text} wrote; as it comes where it is something else. */
    static Look parse(String text) {
        String[] words = text.split(" ");
        return new Look(words[0].equals("table"), part(words));
    }

    private static Optional<Part> part(String[] words) {
        if (words.length != 5) {
            return Optional.empty();
        }
        try {
            var x = new Window(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            var y = new Window(Double.parseDouble(words[3]), Double.parseDouble(words[4]));
            return x.length() > 0 && y.length() > 0
                    ? Optional.of(new Part(x, y))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
