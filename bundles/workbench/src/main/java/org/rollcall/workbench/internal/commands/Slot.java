package org.rollcall.workbench.internal.commands;

import java.util.Comparator;

/**
 * The place of a command in the bars, in texts and numbers that outlive its bundle.
 *
 * @param id of the command
 * @param toolbar whether it has a button too
 */
record Slot(String id, String menu, boolean toolbar, int order) {
    static final Comparator<Slot> BY_ORDER =
            Comparator.comparingInt(Slot::order).thenComparing(Slot::id);
}
