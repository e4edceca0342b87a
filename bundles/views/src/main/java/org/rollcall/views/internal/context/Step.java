package org.rollcall.views.internal.context;

import org.rollcall.workbench.api.Jobs;

/**
 * What to do for a value that is computed.
 *
 * @param <T> the value
 */
public sealed interface Step<T> {

    /**
     * Run this.
     *
     * @param title what the status bar says
     * @param work off the FX thread
     * @param keepsOld whether the value before may be seen meanwhile
     */
    record Run<T>(String title, Jobs.Work<T> work, boolean keepsOld) implements Step<T> {}

    /** Keep what there is: a service is being replaced, or another value is on its way. */
    record Wait<T>(Status why) implements Step<T> {}

    /** There is nothing to show; the status says why and what to do. */
    record None<T>(Status why) implements Step<T> {}

    static <T> Step<T> run(String title, Jobs.Work<T> work) {
        return new Run<>(title, work, true);
    }

    /** As {@link #run}, but nothing is shown meanwhile, as the old value would mislead. */
    static <T> Step<T> runAfresh(String title, Jobs.Work<T> work) {
        return new Run<>(title, work, false);
    }

    static <T> Step<T> waiting() {
        return new Wait<>(Status.waiting());
    }

    static <T> Step<T> none(Status why) {
        return new None<>(why);
    }
}
