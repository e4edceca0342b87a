package org.rollcall.charts.internal.provider;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.charts.internal.frame.ChartFrame;
import org.rollcall.charts.internal.plot.HeatPlot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** Heat maps of students by academic weeks. */
@Component(property = ChartProvider.KIND + "=" + HeatMap.PLACEMENTS)
public final class PlacementHeatCharts implements ChartProvider<HeatMap> {
    private final Jobs jobs;
    private final Notifier notifier;

    @Activate
    public PlacementHeatCharts(@Reference Jobs jobs, @Reference Notifier notifier) {
        this.jobs = jobs;
        this.notifier = notifier;
    }

    @Override
    public Chart<HeatMap> create() {
        return new ChartFrame<>(HeatMap.PLACEMENTS, HeatPlot::of, jobs, notifier);
    }
}
