package org.rollcall.analytics.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;

/** Each reconciliation by an object of its own. */
@Component
public final class ReconcilerComponent implements Reconciler {
    private final Clock clock;

    @Activate
    public ReconcilerComponent() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock tells the day of reading
     */
    public ReconcilerComponent(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <E extends Exception> Reconciliation reconcile(
            Rows<E> rows, RuleSet one, RuleSet other, Optional<DateRange> range, Progress progress)
            throws E {
        var today = LocalDate.now(clock.withZone(one.zone()));
        return new ReconciliationRun<>(rows, new RuleChanges(one, other), today, progress)
                .reconcile(range);
    }
}
