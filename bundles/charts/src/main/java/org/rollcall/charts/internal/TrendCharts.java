package org.rollcall.charts.internal;

import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/** Charts of how a student's attendance developed. */
@Component(property = ChartProvider.KIND + "=trend")
public final class TrendCharts implements ChartProvider<TrendResult> {

    @Override
    public Chart<TrendResult> create() {
        return new TrendChart();
    }
}
