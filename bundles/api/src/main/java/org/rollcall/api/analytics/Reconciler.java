package org.rollcall.api.analytics;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/** Explains why two rule sets give different figures. Slow: it cleans the module several times. */
@ProviderType
public interface Reconciler {

    /** A module's rows, cleaned by whatever rule set is asked for. */
    @ConsumerType
    @FunctionalInterface
    interface Rows {
        AttendanceTable by(RuleSet rules) throws InputException;
    }

    /**
     * Compares all figures of a module.
     *
     * @param range days that count; empty for all days of the module
     * @throws InputException if the rows can't be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Reconciliation reconcile(
            Rows rows, RuleSet one, RuleSet other, Optional<DateRange> range, Progress progress)
            throws InputException;
}
