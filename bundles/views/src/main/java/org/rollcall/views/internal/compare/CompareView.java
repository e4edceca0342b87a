package org.rollcall.views.internal.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.chart.Funnel;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Two modules, two date ranges or two groups side by side. */
@Component(service = View.class)
@Docked(id = "compare", order = 60)
public final class CompareView extends BaseView {
    private final Charts charts;
    private final ObjectProperty<Side> one = new SimpleObjectProperty<>(Side.NONE);
    private final ObjectProperty<Side> other = new SimpleObjectProperty<>(Side.NONE);

    @Activate
    public CompareView(@Reference AttendanceContext context, @Reference Charts charts) {
        super(Words.get("view.compare"), context);
        this.charts = charts;
        needsAllModules();
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var model = context.model();
        // Something to look at first: the first two modules.
        subscriptions.follow(
                model.library().valueProperty(),
                all -> {
                    if (all != null && one.get().module() == null) {
                        one.set(Side.NONE.withModule(all.get(0).module()));
                        other.set(
                                Side.NONE.withModule(
                                        all.get(Math.min(1, all.size() - 1)).module()));
                    }
                });
        subscriptions.kept().add("sides", this::sides, this::restoreSides);
        Computed<Comparison> comparison =
                computed(
                        this::ask,
                        one,
                        other,
                        model.library().valueProperty(),
                        model.periodProperty(),
                        model.thresholdProperty(),
                        context.services().analytics());
        return new ComparePage(
                        context,
                        one,
                        other,
                        comparison,
                        this.<Histogram>slot(charts, Histogram.KIND),
                        this.<Funnel>slot(charts, Funnel.KIND),
                        subscriptions)
                .node();
    }

    private String sides() {
        return one.get().text() + "\n" + other.get().text();
    }

    private void restoreSides(String text) {
        String[] lines = text.split("\n", 2);
        Side first = Side.parse(lines[0]);
        Side second = Side.parse(lines[lines.length - 1]);
        if (first.module() != null && second.module() != null) {
            one.set(first);
            other.set(second);
        }
    }

    private Computation<Comparison> ask() {
        Analytics analytics = context.services().analytics().get();
        if (context.model().library().valueProperty().get() == null) {
            return Computation.none(context.model().library().statusProperty().get());
        }
        Optional<ModuleData> first = data(one.get());
        Optional<ModuleData> second = data(other.get());
        if (first.isEmpty() || second.isEmpty()) {
            return Computation.none(Status.nothing(Words.get("compare.choose")));
        }
        if (analytics == null) {
            return Computation.waiting();
        }
        var period = context.model().periodProperty().get();
        var today = context.model().today();
        Optional<DateRange> firstDays = one.get().range(first.get(), period, today);
        Optional<DateRange> secondDays = other.get().range(second.get(), period, today);
        if (firstDays.isEmpty() || secondDays.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        Side a = one.get();
        Side b = other.get();
        double threshold = context.model().thresholdProperty().get();
        return Computation.run(
                Words.get("job.compare"),
                progress ->
                        new Comparison(
                                half(
                                        analytics,
                                        a,
                                        a.label(period),
                                        first.get(),
                                        firstDays.get(),
                                        threshold),
                                half(
                                        analytics,
                                        b,
                                        b.label(period),
                                        second.get(),
                                        secondDays.get(),
                                        threshold)));
    }

    private Optional<ModuleData> data(Side side) {
        return context.model().library().modules().stream()
                .filter(data -> data.module().equals(side.module()))
                .findFirst();
    }

    private static Comparison.Half half(
            Analytics analytics,
            Side side,
            String label,
            ModuleData data,
            DateRange days,
            double threshold) {
        var query = new Query(days, data.rules(), threshold);
        AttendanceResult result = analytics.attendance(data.table(), query);
        List<AttendanceResult.Figure> figures =
                result.students().stream()
                        .filter(
                                figure ->
                                        side.group().isEmpty()
                                                || data.assignment(figure.student().id())
                                                        .group()
                                                        .equals(side.group()))
                        .toList();
        return new Comparison.Half(label, result, figures);
    }
}
