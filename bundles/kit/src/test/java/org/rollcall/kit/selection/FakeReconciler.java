package org.rollcall.kit.selection;

import java.util.Optional;
import java.util.function.BiFunction;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;

/** Reads no rows. */
public record FakeReconciler(BiFunction<RuleSet, RuleSet, Reconciliation> result)
        implements Reconciler {

    @Override
    public <E extends Exception> Reconciliation reconcile(
            Rows<E> rows,
            RuleSet one,
            RuleSet other,
            Optional<DateRange> range,
            Progress progress) {
        return result.apply(one, other);
    }
}
