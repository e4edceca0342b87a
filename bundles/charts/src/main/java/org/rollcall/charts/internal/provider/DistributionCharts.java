package org.rollcall.charts.internal.provider;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.Histogram;
import org.rollcall.charts.internal.frame.ChartFrame;
import org.rollcall.charts.internal.plot.HistogramPlot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** Charts of how many students have which attendance. */
@Component(property = ChartProvider.KIND + "=" + Histogram.KIND)
public final class DistributionCharts implements ChartProvider<Histogram> {
    private final Jobs jobs;
    private final Notifier notifier;

    @Activate
    public DistributionCharts(@Reference Jobs jobs, @Reference Notifier notifier) {
        this.jobs = jobs;
        this.notifier = notifier;
    }

    @Override
    public Chart<Histogram> create() {
        return new ChartFrame<>(Histogram.KIND, HistogramPlot::of, jobs, notifier);
    }
}
