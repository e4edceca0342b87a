package org.rollcall.workbench.internal.perspectives;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rollcall.workbench.api.Perspective;

/** A perspective and what its service properties say of it, in texts that outlive its bundle. */
public record NamedPerspective(
        String id, int order, String shortcut, String title, List<String> views) {
    static final Comparator<NamedPerspective> BY_ORDER =
            Comparator.comparingInt(NamedPerspective::order).thenComparing(NamedPerspective::id);

    public NamedPerspective {
        views = List.copyOf(views);
    }

    public static NamedPerspective of(Perspective perspective, Map<String, Object> properties) {
        return new NamedPerspective(
                properties
                        .getOrDefault("rollcall.perspective.id", perspective.getClass().getName())
                        .toString(),
                properties.get("rollcall.perspective.order") instanceof Integer number
                        ? number
                        : 100,
                properties.getOrDefault("rollcall.perspective.shortcut", "").toString(),
                perspective.title(),
                perspective.views());
    }
}
