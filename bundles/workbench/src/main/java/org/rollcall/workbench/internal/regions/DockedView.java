package org.rollcall.workbench.internal.regions;

import java.util.Locale;
import java.util.Map;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;

/** A view and where its service properties want it to be. */
public record DockedView(View view, Place place) {

    public static DockedView of(View view, Map<String, Object> properties) {
        Object region = properties.getOrDefault("rollcall.view.region", Region.CENTRE);
        return new DockedView(
                view,
                new Place(
                        properties
                                .getOrDefault("rollcall.view.id", view.getClass().getName())
                                .toString(),
                        view.title(),
                        Region.valueOf(region.toString().toUpperCase(Locale.ROOT)),
                        properties.get("rollcall.view.order") instanceof Integer number
                                ? number
                                : 100,
                        !Boolean.FALSE.equals(properties.get("rollcall.view.open"))));
    }

    String id() {
        return place.id();
    }
}
