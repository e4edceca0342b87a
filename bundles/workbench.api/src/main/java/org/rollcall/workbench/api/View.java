package org.rollcall.workbench.api;

import javafx.scene.Node;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the window, registered as a service with {@link Docked}. The workbench shows it while
 * the service is there. All methods are called on the FX thread.
 */
@ConsumerType
public interface View {

    /** What the view's tab says. */
    String title();

    /** The view's root; built at the first call, the same at each later one. */
    Node node();

    /**
     * What must survive when the view is replaced: selection, filters, scroll, unsaved input.
     * Called when the service goes, on the FX thread, and so perhaps after the component's
     * deactivation: clean up by a task on the FX executor, which then comes later.
     */
    default ViewState save() {
        return ViewState.EMPTY;
    }

    /** Takes over what an earlier view of the same id saved. Called after {@link #node}. */
    default void restore(ViewState state) {}

    /**
     * Tells whether the user can see the view: its tab is in front. Work for a view that is not
     * seen can wait. Called first with {@code true} when it comes to the front.
     */
    default void seen(boolean now) {}

    /** Heading of the user guide's section about the view. */
    default String help() {
        return title();
    }
}
