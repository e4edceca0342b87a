package org.rollcall.api.analytics;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/** Explains why two rule sets give different figures. Slow: it cleans the module several times. */
@ProviderType
public interface Reconciler {

    /**
     * A module's rows, cleaned by whatever rule set is asked for.
     *
     * @param <E> what tells that they can't be read
     */
    @ConsumerType
    @FunctionalInterface
    interface Rows<E extends Exception> {
        AttendanceTable by(RuleSet rules) throws E;
    }

    /**
     * Compares all figures of a module.
     *
     * @param range days that count; empty for all days of the module
     * @throws E if the rows can't be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    <E extends Exception> Reconciliation reconcile(
            Rows<E> rows, RuleSet one, RuleSet other, Optional<DateRange> range, Progress progress)
            throws E;
}
