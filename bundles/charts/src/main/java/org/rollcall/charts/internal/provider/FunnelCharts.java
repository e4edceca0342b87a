package org.rollcall.charts.internal.provider;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.Funnel;
import org.rollcall.charts.internal.frame.ChartFrame;
import org.rollcall.charts.internal.plot.FunnelPlot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** Charts of shares within and beyond the limits of chance. */
@Component(property = ChartProvider.KIND + "=" + Funnel.KIND)
public final class FunnelCharts implements ChartProvider<Funnel> {
    private final Jobs jobs;
    private final Notifier notifier;

    @Activate
    public FunnelCharts(@Reference Jobs jobs, @Reference Notifier notifier) {
        this.jobs = jobs;
        this.notifier = notifier;
    }

    @Override
    public Chart<Funnel> create() {
        return new ChartFrame<>(Funnel.KIND, FunnelPlot::of, jobs, notifier);
    }
}
