package org.rollcall.views.internal.imports;

import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;

/** What the last import kept, rejected and refused, and why. Opens when an import has ended. */
@Component
@Docked(id = "import-report", region = Region.BOTTOM, order = 10, open = false)
public final class ImportReportView implements View {
    private final AttendanceContext context;
    private final ImportActions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private ImportReportPage page;

    @Activate
    public ImportReportView(
            @Reference AttendanceContext context, @Reference ImportActions actions) {
        this.context = context;
        this.actions = actions;
    }

    @Deactivate
    void close() {
        context.fx().execute(subscriptions::close);
    }

    @Override
    public String title() {
        return "Import report";
    }

    @Override
    public Node node() {
        if (page == null) {
            page = new ImportReportPage(actions::exportRejected);
            subscriptions.follow(actions.lastProperty(), page::show);
        }
        return page.node();
    }
}
