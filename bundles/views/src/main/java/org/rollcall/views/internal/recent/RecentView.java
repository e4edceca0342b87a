package org.rollcall.views.internal.recent;

import java.time.LocalDate;
import java.util.HashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Computed;
import org.rollcall.views.internal.context.Step;
import org.rollcall.views.internal.page.BaseView;
import org.rollcall.views.internal.table.TableState;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** Placement check-ins of the last days. */
@Component(service = View.class)
@Docked(id = "recent", order = 40)
public final class RecentView extends BaseView {
    private static final int FIRST_DAYS = 30;

    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(FIRST_DAYS);

    /** Null for the newest event's. */
    private final ObjectProperty<LocalDate> asOf = new SimpleObjectProperty<>();

    private RecentPage page;

    @Activate
    public RecentView(@Reference AttendanceContext context) {
        super("recent", context);
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        Computed<RecentActivityResult> result =
                computed(
                        this::ask,
                        context.model().dataProperty(),
                        context.services().analytics(),
                        days,
                        asOf);
        page = new RecentPage(context, days, asOf, result, subscriptions);
        return page.node();
    }

    @Override
    public ViewState save() {
        var values = new HashMap<String, String>();
        if (page != null) {
            values.putAll(TableState.save(page.table(), page.filters()));
        }
        values.put("days", Integer.toString(days.get()));
        if (asOf.get() != null) {
            values.put("asOf", asOf.get().toString());
        }
        return new ViewState(values);
    }

    @Override
    public void restore(ViewState state) {
        String back = state.get("days", "");
        days.set(back.matches("\\d{1,3}") ? Integer.parseInt(back) : FIRST_DAYS);
        String date = state.get("asOf", "");
        asOf.set(date.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(date) : null);
        TableState.restore(page.table(), page.filters(), state);
    }

    private Step<RecentActivityResult> ask() {
        ModuleData data = context.model().dataProperty().get();
        Analytics analytics = context.services().analytics().get();
        if (data == null) {
            return Step.none(context.model().dataStatusProperty().get());
        }
        if (analytics == null) {
            return Step.waiting();
        }
        AttendanceTable table = data.table();
        if (table.dates().isEmpty()) {
            return Step.none(
                    org.rollcall.views.internal.context.Status.nothing(
                            Words.get("status.noRows", data.module())));
        }
        var query = new Query(table.dates().get(), data.rules(), data.rules().threshold());
        int back = days.get();
        LocalDate day = asOf.get();
        return Step.run(
                Words.get("job.recent"),
                progress -> {
                    // The newest event's own time, or the whole of the day that was chosen.
                    var moment =
                            day == null
                                    ? newest(table)
                                    : day.plusDays(1).atStartOfDay().minusSeconds(1);
                    return analytics.recentActivity(table, query, moment, back);
                });
    }

    private static java.time.LocalDateTime newest(AttendanceTable table) {
        long newest = Long.MIN_VALUE;
        for (int student = 0; student < table.students().size(); student++) {
            newest = Math.max(newest, table.start(table.endRow(student) - 1));
        }
        return java.time.LocalDateTime.ofEpochSecond(newest, 0, java.time.ZoneOffset.UTC);
    }
}
