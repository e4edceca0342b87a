package org.rollcall.views.internal.placements;

import java.util.Optional;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Placement days and absences of a clinical module. */
@Component(service = View.class)
@Docked(id = "placements", order = 30)
public final class PlacementsView extends BaseView {
    private final Charts charts;

    @Activate
    public PlacementsView(@Reference AttendanceContext context, @Reference Charts charts) {
        super(Words.get("view.placements"), context);
        this.charts = charts;
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var model = context.model();
        Computed<PlacementFigures> figures =
                computed(
                        this::ask,
                        model.dataProperty(),
                        model.periodProperty(),
                        model.thresholdProperty(),
                        context.services().analytics(),
                        context.services().insights());
        return new PlacementsPage(
                        context,
                        figures,
                        this.<HeatMap>slot(charts, HeatMap.PLACEMENTS),
                        subscriptions)
                .node();
    }

    private Computation<PlacementFigures> ask() {
        ModuleData data = context.model().dataProperty().get();
        Analytics analytics = context.services().analytics().get();
        Insights insights = context.services().insights().get();
        if (data == null) {
            return Computation.none(context.model().dataStatusProperty().get());
        }
        if (!data.table().clinical()) {
            return Computation.none(
                    Status.nothing(Words.get("placements.notClinical", data.module())));
        }
        if (analytics == null || insights == null) {
            return Computation.waiting();
        }
        Optional<Query> query = context.model().query(data);
        if (query.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        return Computation.run(
                Words.get("job.placements"),
                progress ->
                        new PlacementFigures(
                                data,
                                analytics.placements(data.table(), query.get()),
                                insights.placementWeeks(data.table(), query.get()),
                                analytics.placementAbsences(data.table(), query.get())));
    }
}
