package org.rollcall.views.internal.student;

import java.util.Map;
import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** The student chosen in the attendance table. The chart comes and goes with its provider. */
@Component
@Docked(id = "student", region = Region.RIGHT, order = 20)
public final class StudentView implements View {
    private final AttendanceContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    // Only on the FX thread.
    private ChartHolder chart;
    private ChartProvider<TrendLines> provider;
    private StudentPage page;

    @Activate
    public StudentView(@Reference AttendanceContext context) {
        this.context = context;
    }

    @Reference(
            target = "(" + ChartProvider.KIND + "=" + TrendLines.KIND + ")",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setCharts(ChartProvider<TrendLines> charts) {
        context.fx()
                .execute(
                        () -> {
                            provider = charts;
                            if (chart != null) {
                                chart.provide(charts);
                            }
                        });
    }

    void unsetCharts(ChartProvider<TrendLines> charts) {
        context.fx()
                .execute(
                        () -> {
                            if (provider == charts) {
                                provider = null;
                            }
                            if (chart != null) {
                                chart.withdraw(charts);
                            }
                        });
    }

    @Deactivate
    void close() {
        context.fx()
                .execute(
                        () -> {
                            subscriptions.close();
                            if (page != null) {
                                page.close();
                            }
                        });
    }

    @Override
    public String title() {
        return "Student";
    }

    @Override
    public Node node() {
        if (page == null) {
            chart = new ChartHolder();
            page = new StudentPage(context.model(), chart, subscriptions);
            if (provider != null) {
                chart.provide(provider);
            }
        }
        return page.node();
    }

    @Override
    public ViewState save() {
        return new ViewState(
                Map.of(
                        "withPlacements",
                        Boolean.toString(context.model().withPlacementsProperty().get())));
    }

    @Override
    public void restore(ViewState state) {
        context.model()
                .withPlacementsProperty()
                .set(Boolean.parseBoolean(state.get("withPlacements", "false")));
    }
}
