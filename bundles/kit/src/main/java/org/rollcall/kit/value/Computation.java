package org.rollcall.kit.value;

import org.rollcall.workbench.api.Jobs;

/**
 * What to do for a value that is computed.
 *
 * @param <T> the value
 */
public sealed interface Computation<T> {

    /**
     * Run this.
     *
     * @param title what the status bar says
     * @param work off the FX thread
     * @param keepsOld whether the value before may be seen meanwhile
     */
    record Run<T>(String title, Jobs.Work<T> work, boolean keepsOld) implements Computation<T> {}

    /** Keep what there is: a service is being replaced, or another value is on its way. */
    record Wait<T>(Status why) implements Computation<T> {}

    /** There is nothing to show; the status says why and what to do. */
    record None<T>(Status why) implements Computation<T> {}

    static <T> Computation<T> run(String title, Jobs.Work<T> work) {
        return new Run<>(title, work, true);
    }

    /** As {@link #run}, but nothing is shown meanwhile, as the old value would mislead. */
    static <T> Computation<T> runAfresh(String title, Jobs.Work<T> work) {
        return new Run<>(title, work, false);
    }

    static <T> Computation<T> waiting() {
        return new Wait<>(Status.waiting());
    }

    static <T> Computation<T> none(Status why) {
        return new None<>(why);
    }
}
