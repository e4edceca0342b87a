package org.rollcall.workbench.internal.regions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.state.PropertyText;

/**
 * A view's place in the window, in texts that outlive its bundle.
 *
 * @param order lower is further left
 * @param openAtFirst whether it is open where no perspective says so
 */
public record Place(String id, String title, Region region, int order, boolean openAtFirst) {
    static final Comparator<Place> BY_ORDER =
            Comparator.comparingInt(Place::order).thenComparing(Place::id);

    /** The same view elsewhere. */
    Place in(Region other) {
        return new Place(id, title, other, order, openAtFirst);
    }

    /** As one line, for the next session. */
    String line() {
        var values = new LinkedHashMap<String, String>();
        values.put("id", id);
        values.put("title", title);
        values.put("region", region.name());
        values.put("order", Integer.toString(order));
        return PropertyText.line(values);
    }

    /** What {@link #line} wrote, of a view that was open; empty if it can't be read. */
    static Optional<Place> ofLine(String line) {
        Map<String, String> values = PropertyText.values(line);
        try {
            return Optional.of(
                    new Place(
                            values.getOrDefault("id", ""),
                            values.getOrDefault("title", ""),
                            Region.valueOf(values.getOrDefault("region", "")),
                            Integer.parseInt(values.getOrDefault("order", "")),
                            true));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Written by hand, or by a version with other regions.
        }
    }
}
