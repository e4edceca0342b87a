package org.rollcall.views.internal.student;

import java.util.Map;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.views.internal.chart.Charts;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Computed;
import org.rollcall.views.internal.figures.PercentText;
import org.rollcall.views.internal.page.BaseView;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** The student who is chosen, across all modules that are loaded. */
@Component(service = View.class)
@Docked(id = "student", region = Region.RIGHT, order = 20)
public final class StudentView extends BaseView {
    private final Charts charts;
    private final StudentModel model;

    @Activate
    public StudentView(@Reference AttendanceContext context, @Reference Charts charts) {
        super("student", context);
        this.charts = charts;
        model = new StudentModel(context);
        needsAllModules();
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var attendance = context.model();
        Computed<Profile> profile =
                computed(
                        model::profile,
                        attendance.studentProperty(),
                        attendance.moduleProperty(),
                        attendance.periodProperty(),
                        attendance.thresholdProperty(),
                        attendance.library().valueProperty(),
                        context.services().analytics(),
                        context.services().insights(),
                        model.allModulesProperty(),
                        model.withPlacementsProperty(),
                        model.rollingDaysProperty());
        return new StudentPage(
                        context,
                        model,
                        profile,
                        this.<TrendLines>slot(charts, TrendLines.KIND),
                        this.<SessionStrip>slot(charts, SessionStrip.KIND),
                        subscriptions)
                .node();
    }

    @Override
    public ViewState save() {
        return new ViewState(
                Map.of(
                        "withPlacements",
                        Boolean.toString(model.withPlacementsProperty().get()),
                        "allModules",
                        Boolean.toString(model.allModulesProperty().get()),
                        "rollingDays",
                        Integer.toString(model.rollingDaysProperty().get()),
                        "target",
                        PercentText.threshold(model.targetProperty().get())));
    }

    @Override
    public void restore(ViewState state) {
        model.withPlacementsProperty()
                .set(Boolean.parseBoolean(state.get("withPlacements", "false")));
        model.allModulesProperty().set(Boolean.parseBoolean(state.get("allModules", "true")));
        String days = state.get("rollingDays", "0");
        model.rollingDaysProperty().set(days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0);
        PercentText.parse(state.get("target", "")).ifPresent(model.targetProperty()::set);
    }
}
