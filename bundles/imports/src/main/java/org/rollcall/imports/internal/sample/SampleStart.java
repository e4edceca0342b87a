package org.rollcall.imports.internal.sample;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.selection.AttendanceContext;

/** Opens the sample data that the launcher was asked to show, if nothing is loaded yet. */
@Component(
        service = {},
        immediate = true)
public final class SampleStart {

    @Activate
    public SampleStart(
            BundleContext bundle,
            @Reference Workspace workspace,
            @Reference SampleActions actions,
            @Reference AttendanceContext context) {
        String folder = bundle.getProperty("rollcall.sample");
        if (folder != null && workspace.state().modules().isEmpty()) {
            context.fx().execute(() -> actions.open(workspace, Path.of(folder)));
        }
    }
}
