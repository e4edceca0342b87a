package org.rollcall.views.internal.shell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.PerspectiveInfo;

/** How good the data are, and what was imported. */
@Component
@PerspectiveInfo(id = "data", order = 40, shortcut = "Shortcut+4")
public final class DataPerspective implements Perspective {
    @Override
    public String title() {
        return Words.get("perspective.data");
    }

    @Override
    public List<String> views() {
        return List.of("modules", "quality", "compare", "reconcile", "import-report");
    }
}
