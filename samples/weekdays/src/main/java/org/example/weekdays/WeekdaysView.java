package org.example.weekdays;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Insights;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.table.*;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Status;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Provenance;
import org.rollcall.workbench.api.View;

/** On which days of the week students come to the chosen module, in the chosen dates. */
@Component(service = View.class)
@Docked(id = "example.weekdays", order = 200)
public final class WeekdaysView extends BaseView {
    private final Charts charts;

    @Activate public WeekdaysView(@Reference AttendanceContext context, @Reference Charts charts) {
        super("Weekdays", context);
        this.charts = charts;
    }

    @Deactivate void close() { release(); }

    private Computation<List<Weekday>> count() {
        Insights insights = context.services().insights().get();
        var data = context.model().dataProperty().get();
        var dates = context.model().range();
        if (insights == null || data == null) { return Computation.waiting(); }
        if (dates.isEmpty()) { return Computation.none(Status.nothing("The dates are the wrong way round.")); }
        return Computation.run("Counting days of the week",
                progress -> Weekday.of(insights.registers(data.table(), dates.get())));
    }

    @Override protected Parent build() {
        var model = context.model();
        var days = computed(this::count,
                context.services().insights(), model.dataProperty(), model.periodProperty());
        var filters = new Filters<Weekday>(Weekday::name).headed("day", "Day");
        var table = new DataTable<>("weekdays-table", "Days of the week", List.of(
                Column.text("day", "Day", 9, Weekday::name),
                Column.number("marks", "Marks", 7, Weekday::marks),
                Column.percent("share", "Attend~ance %", 8, Weekday::share)),
                filters, "There is no teaching in these dates.").keyed(Weekday::name);
        var pane = new TablePane<>(context, subscriptions, table, filters,
                () -> "Weekdays", () -> ScopeText.factsOfChosen(context), () -> "").savedAs("example.weekdays");
        var chart = this.<List<Weekday>>slot(charts, "weekdays");
        var page = new Page("weekdays", subscriptions);
        page.setContent(new BorderPane(pane.node(), chart.node(), null, null, null));
        subscriptions.follow(model.moduleProperty(), code -> page.setTitle("Module " + code));
        subscriptions.follow(days.answerProperty(), answer -> {
            answer.known().ifPresent(rows ->
                    filters.offer(GroupFilters.each("day", rows, Weekday::name, day -> day)));
            page.show(answer);
            pane.show(answer);
            chart.show(answer.seen().orElse(null), Provenance.NONE);
        });
        return page.node();
    }
}
