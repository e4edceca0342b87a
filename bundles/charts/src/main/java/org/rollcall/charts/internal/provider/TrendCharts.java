package org.rollcall.charts.internal.provider;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.charts.internal.frame.ChartFrame;
import org.rollcall.charts.internal.plot.TrendPlot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** Charts of how a student's attendance developed. */
@Component(property = ChartProvider.KIND + "=" + TrendLines.KIND)
public final class TrendCharts implements ChartProvider<TrendLines> {
    private final Jobs jobs;
    private final Notifier notifier;

    @Activate
    public TrendCharts(@Reference Jobs jobs, @Reference Notifier notifier) {
        this.jobs = jobs;
        this.notifier = notifier;
    }

    @Override
    public Chart<TrendLines> create() {
        return new ChartFrame<>(TrendLines.KIND, TrendPlot::of, jobs, notifier);
    }
}
