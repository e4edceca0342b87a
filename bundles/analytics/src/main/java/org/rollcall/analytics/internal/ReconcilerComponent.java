package org.rollcall.analytics.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;

/** Each reconciliation by an object of its own. */
@Component
public final class ReconcilerComponent implements Reconciler {

    @Override
    public Reconciliation reconcile(
            Rows rows, RuleSet one, RuleSet other, Optional<DateRange> range, Progress progress)
            throws InputException {
        return new ReconciliationRun(rows, new RuleChanges(one, other), progress).reconcile(range);
    }
}
