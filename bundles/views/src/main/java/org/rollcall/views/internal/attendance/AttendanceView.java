package org.rollcall.views.internal.attendance;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Status;
import org.rollcall.views.internal.imports.ImportActions;
import org.rollcall.views.internal.imports.RecentFolders;
import org.rollcall.views.internal.imports.SampleActions;
import org.rollcall.views.internal.imports.SampleLedger;
import org.rollcall.views.internal.page.BaseView;
import org.rollcall.views.internal.table.TableState;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** Attendance of all students of a module; an invitation while nothing is loaded. */
@Component(service = {View.class, AttendanceView.class})
@Docked(id = "attendance", order = 20)
public final class AttendanceView extends BaseView {
    private final ImportActions actions;
    private final SampleActions sampleActions;
    private final RecentFolders recent;
    private final SampleLedger samples;
    private AttendancePage page;

    @Activate
    public AttendanceView(
            @Reference AttendanceContext context,
            @Reference ImportActions actions,
            @Reference SampleActions sampleActions,
            @Reference RecentFolders recent,
            @Reference SampleLedger samples) {
        super("attendance", context);
        this.actions = actions;
        this.sampleActions = sampleActions;
        this.recent = recent;
        this.samples = samples;
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        page = new AttendancePage(context, samples::isSample, subscriptions);
        Node welcome = new WelcomePane(actions, sampleActions, recent, subscriptions).node();
        subscriptions.follow(
                context.model().statusProperty(),
                status -> {
                    boolean empty = status.kind() == Status.Kind.EMPTY;
                    welcome.setVisible(empty);
                    page.node().setVisible(!empty);
                });
        return new StackPane(page.node(), welcome);
    }

    /** Puts the cursor where the user types to find students. */
    void focusFilter() {
        if (page != null) {
            page.focusFilter();
        }
    }

    @Override
    public ViewState save() {
        return page == null
                ? ViewState.EMPTY
                : new ViewState(TableState.save(page.table(), page.filters()));
    }

    @Override
    public void restore(ViewState state) {
        TableState.restore(page.table(), page.filters(), state);
    }
}
