package org.rollcall.workbench.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What the user did and can take back, one list for the whole window. The service is given to each
 * bundle apart: what a bundle has added goes with it. Used on the FX thread.
 */
@ProviderType
public interface UndoHistory {

    /**
     * Adds something that has been done. What was undone before can't be redone any more.
     *
     * @param label what was done, as the menu says after {@code Undo}: {@code import of 5 files}
     * @param undo takes it back
     * @param redo does it again
     * @return what was added, for as long as it grows
     */
    Step done(String label, Runnable undo, Runnable redo);

    /** Something done in many small steps that are one to the user, as when a slider is dragged. */
    @ProviderType
    interface Step {

        /**
         * Has what was done end elsewhere; it is still taken back to where it began.
         *
         * @param label what was done by now
         * @param redo does it again
         * @return {@code false}, and nothing changes, once it isn't what was done last
         */
        boolean amend(String label, Runnable redo);
    }
}
