package org.rollcall.views.internal.shell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.PerspectiveInfo;

/** All modules at a glance. */
@Component
@PerspectiveInfo(id = "overview", order = 10, shortcut = "Shortcut+1")
public final class OverviewPerspective implements Perspective {
    @Override
    public String title() {
        return Words.get("perspective.overview");
    }

    @Override
    public List<String> views() {
        return List.of("modules", "overview", "attendance");
    }
}
