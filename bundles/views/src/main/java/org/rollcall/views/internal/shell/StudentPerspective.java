package org.rollcall.views.internal.shell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.PerspectiveInfo;

/** Who attends how, student by student. */
@Component
@PerspectiveInfo(id = "student", order = 20, shortcut = "Shortcut+2")
public final class StudentPerspective implements Perspective {
    @Override
    public String title() {
        return Words.get("perspective.student");
    }

    @Override
    public List<String> views() {
        return List.of("modules", "attendance", "recent", "certified", "advisors", "student");
    }
}
