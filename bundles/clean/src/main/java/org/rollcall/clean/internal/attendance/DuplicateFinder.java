package org.rollcall.clean.internal.attendance;

import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSet.Duplicates;
import org.rollcall.api.table.Kind;
import org.rollcall.clean.internal.time.ClockChanges;

/** Takes duplicate check-ins out of a student's rows (attendance rules, section 5). */
final class DuplicateFinder {
    private final long seconds;
    private final boolean fromLastKept;
    private final EventKinds kinds;
    private final int[] eventCodes;
    private final long[] starts;
    private final byte[] flags;
    private final ClockChanges changes;

    /**
     * @param flags by row; the mark of a kept row is set to present where its cluster has a present
     *     row and the rule set says so
     */
    DuplicateFinder(
            RuleSet rules, EventKinds kinds, int[] eventCodes, long[] starts, byte[] flags) {
        this.seconds = rules.duplicateMinutes() * 60L;
        this.fromLastKept = rules.duplicates() == Duplicates.AFTER_LAST_KEPT;
        this.kinds = kinds;
        this.eventCodes = eventCodes;
        this.starts = starts;
        this.flags = flags;
        this.changes = new ClockChanges(rules.zone());
    }

    /**
     * Copies the rows that stay.
     *
     * @param order rows of one student from {@code from} to {@code to} (excluded), by start
     * @param kept where to copy to
     * @param count rows already there
     * @return rows there afterwards
     */
    int keep(int[] order, int from, int to, int[] kept, int count) {
        int reference = -1;
        long referenceInstant = 0;
        int end = count;
        for (int i = from; i < to; i++) {
            int row = order[i];
            if (!takesPart(row)) {
                kept[end++] = row;
                continue;
            }
            // Elapsed time: on the nights of clock changes local times are an hour off.
            long instant = changes.instant(starts[row], (flags[row] & Flags.LATER_OF_TWO) != 0);
            boolean duplicate = reference >= 0 && instant - referenceInstant < seconds;
            if (!duplicate || !fromLastKept) {
                referenceInstant = instant;
            }
            if (!duplicate) {
                kept[end++] = row;
                reference = row;
            } else if (fromLastKept && Flags.mark(flags[row]).attended()) {
                takeOver(reference, row);
            }
        }
        return end;
    }

    /** The kept row was attended if any of its cluster was. */
    private void takeOver(int reference, int row) {
        if (!Flags.mark(flags[reference]).attended()) {
            flags[reference] = (byte) Flags.withMark(flags[reference], Flags.ordinal(flags[row]));
        }
    }

    private boolean takesPart(int row) {
        int event = eventCodes[row];
        return fromLastKept ? kinds.kind(event) == Kind.PLACEMENT : kinds.namesPlacement(event);
    }
}
