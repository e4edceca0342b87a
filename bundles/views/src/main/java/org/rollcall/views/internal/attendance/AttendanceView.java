package org.rollcall.views.internal.attendance;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.page.Welcomes;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.views.internal.Styles;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Attendance of all students of a module; an invitation while nothing is loaded. */
@Component(service = {View.class, AttendanceView.class})
@Docked(id = "attendance", order = 20)
public final class AttendanceView extends BaseView {
    private final Welcomes welcomes;
    private final SampleLedger samples;
    private AttendancePage page;
    private List<String> wanted = List.of();

    @Activate
    public AttendanceView(
            @Reference AttendanceContext context,
            @Reference Welcomes welcomes,
            @Reference SampleLedger samples) {
        super(Words.get("view.attendance"), context, Styles.SHEET);
        this.welcomes = welcomes;
        this.samples = samples;
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        page = new AttendancePage(context, samples::isSample, subscriptions);
        if (!wanted.isEmpty()) {
            page.only(wanted);
        }
        return welcomes.over(page.node(), subscriptions);
    }

    /**
     * Shows a module's students who pass some filters, whatever was filtered before.
     *
     * @param filters ids; none for all students
     */
    public void showOnly(String module, List<String> filters) {
        context.model().chooseModule(module);
        wanted = filters;
        if (page != null) {
            page.only(filters);
        }
        context.views().show("attendance");
    }

    /**
     * Id of the filter that keeps the students of a bar.
     *
     * @param bar as {@link org.rollcall.api.chart.Histogram} tells it; empty where it is none
     */
    public static Optional<String> filterOfBar(String bar) {
        return AttendanceFilters.ofBar(bar);
    }

    /** Puts the cursor where the user types to find students. */
    void focusFilter() {
        if (page != null) {
            page.focusFilter();
        }
    }
}
