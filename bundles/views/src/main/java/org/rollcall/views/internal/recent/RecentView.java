package org.rollcall.views.internal.recent;

import java.time.LocalDate;
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
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Placement check-ins of the last days. */
@Component(service = View.class)
@Docked(id = "recent", order = 40)
public final class RecentView extends BaseView {
    static final int LEAST_DAYS = 7;
    static final int MOST_DAYS = 365;
    private static final int FIRST_DAYS = 30;

    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(FIRST_DAYS);

    /** Null for the newest event's. */
    private final ObjectProperty<LocalDate> asOf = new SimpleObjectProperty<>();

    @Activate
    public RecentView(@Reference AttendanceContext context) {
        super(Words.get("view.recent"), context);
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
        subscriptions.kept().add("days", () -> days.get().toString(), this::restoreDays);
        subscriptions
                .kept()
                .add(
                        "asOf",
                        () -> asOf.get() == null ? null : asOf.get().toString(),
                        text -> Dates.parse(text).ifPresent(asOf::set));
        return new RecentPage(context, days, asOf, result, subscriptions).node();
    }

    private void restoreDays(String text) {
        int back = ViewMemento.number(text);
        days.set(back < LEAST_DAYS || back > MOST_DAYS ? FIRST_DAYS : back);
    }

    private Computation<RecentActivityResult> ask() {
        ModuleData data = context.model().dataProperty().get();
        Analytics analytics = context.services().analytics().get();
        if (data == null) {
            return Computation.none(context.model().dataStatusProperty().get());
        }
        if (analytics == null) {
            return Computation.waiting();
        }
        AttendanceTable table = data.table();
        if (table.dates().isEmpty()) {
            return Computation.none(Status.nothing(Words.get("status.noRows", data.module())));
        }
        var query = new Query(table.dates().get(), data.rules(), data.rules().threshold());
        int back = days.get();
        LocalDate day = asOf.get();
        LocalDate today = context.model().today();
        return Computation.run(
                Words.get("job.recent"),
                progress -> {
                    // The newest event's own time, or the whole of the day that was chosen.
                    var moment =
                            day == null
                                    ? AttendanceTable.asOf(today, table)
                                    : day.plusDays(1).atStartOfDay().minusSeconds(1);
                    return analytics.recentActivity(table, query, moment, back);
                });
    }
}
