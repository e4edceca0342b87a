package org.rollcall.views.internal.student;

import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Styles;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;

/** The student who is chosen, across all modules that are loaded. */
@Component(service = View.class)
@Docked(id = "student", region = Region.RIGHT, order = 20)
public final class StudentView extends BaseView {
    private final Charts charts;
    private final StudentModel model;

    @Activate
    public StudentView(@Reference AttendanceContext context, @Reference Charts charts) {
        super(Words.get("view.student"), context, Styles.SHEET);
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
        keep(subscriptions.kept());
        return new StudentPage(
                        context,
                        model,
                        profile,
                        this.<TrendLines>slot(charts, TrendLines.KIND),
                        this.<SessionStrip>slot(charts, SessionStrip.KIND),
                        subscriptions)
                .node();
    }

    private void keep(ViewMemento kept) {
        kept.flag("withPlacements", model.withPlacementsProperty());
        kept.flag("allModules", model.allModulesProperty());
        kept.add(
                "rollingDays",
                () -> model.rollingDaysProperty().get().toString(),
                text -> model.rollingDaysProperty().set(ViewMemento.number(text)));
        kept.add(
                "target",
                () -> PercentText.threshold(model.targetProperty().get()),
                text -> PercentText.parse(text).ifPresent(model.targetProperty()::set));
    }
}
