package org.rollcall.views.internal.overview;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.page.Welcomes;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.attendance.AttendanceView;
import org.rollcall.views.internal.modules.Presentation;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** All modules at a glance. */
@Component(service = View.class)
@Docked(id = "overview", order = 10)
public final class OverviewView extends BaseView {
    private final Charts charts;
    private final Welcomes welcomes;
    private final Presentation presentation;
    private final AttendanceView attendanceView;
    private final ObjectProperty<DateRange> day = new SimpleObjectProperty<>();

    @Activate
    public OverviewView(
            @Reference AttendanceContext context,
            @Reference Charts charts,
            @Reference Welcomes welcomes,
            @Reference Presentation presentation,
            @Reference AttendanceView attendanceView) {
        super(Words.get("view.overview"), context);
        this.charts = charts;
        this.welcomes = welcomes;
        this.presentation = presentation;
        this.attendanceView = attendanceView;
        needsAllModules();
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var attendance = context.model();
        var model = new OverviewModel(context);
        Computed<List<ModuleLine>> lines =
                computed(
                        model::lines,
                        attendance.library().valueProperty(),
                        attendance.periodProperty(),
                        attendance.thresholdProperty(),
                        context.services().insights());
        Computed<ModuleLine> chosen =
                computed(
                        model::chosen,
                        attendance.dataProperty(),
                        attendance.periodProperty(),
                        attendance.thresholdProperty(),
                        context.services().insights());
        Computed<List<Register>> registers =
                computed(
                        () -> model.registers(day.get()),
                        day,
                        attendance.dataProperty(),
                        context.services().insights());
        subscriptions
                .kept()
                .add(
                        "day",
                        () ->
                                day.get() == null || !day.get().from().equals(day.get().to())
                                        ? null
                                        : day.get().from().toString(),
                        text ->
                                Dates.parse(text)
                                        .ifPresent(date -> day.set(new DateRange(date, date))));
        var page =
                new OverviewPage(
                        context,
                        presentation,
                        attendanceView::showOnly,
                        day,
                        lines,
                        chosen,
                        registers,
                        this.<Histogram>slot(charts, Histogram.KIND),
                        this.<HeatMap>slot(charts, HeatMap.WEEKS),
                        subscriptions);
        return welcomes.over(page.node(), subscriptions);
    }
}
