package org.rollcall.charts.internal.provider;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.charts.internal.frame.ChartFrame;
import org.rollcall.charts.internal.plot.StripPlot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** Charts of every session of a student. */
@Component(property = ChartProvider.KIND + "=" + SessionStrip.KIND)
public final class SessionStripCharts implements ChartProvider<SessionStrip> {
    private final Jobs jobs;
    private final Notifier notifier;

    @Activate
    public SessionStripCharts(@Reference Jobs jobs, @Reference Notifier notifier) {
        this.jobs = jobs;
        this.notifier = notifier;
    }

    @Override
    public Chart<SessionStrip> create() {
        return new ChartFrame<>(SessionStrip.KIND, StripPlot::of, jobs, notifier);
    }
}
