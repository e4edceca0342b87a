package org.rollcall.views.internal.shell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.PerspectiveInfo;

/** Days and absences on placement. */
@Component
@PerspectiveInfo(id = "placements", order = 30, shortcut = "Shortcut+3")
public final class PlacementsPerspective implements Perspective {
    @Override
    public String title() {
        return Words.get("perspective.placements");
    }

    @Override
    public List<String> views() {
        return List.of("modules", "placements", "recent", "student");
    }
}
