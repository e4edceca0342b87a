package org.rollcall.workbench.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Brings views to the user's attention. May be called from any thread. */
@ProviderType
public interface Views {

    /**
     * How long the places of a view or a command are kept while its service is being replaced. A
     * view that waits for a service of its own waits as long before it says that there is none.
     */
    Duration REPLACEMENT_GRACE = Duration.ofSeconds(8);

    /**
     * Opens a view if it is closed, and brings it to the front of its region. Nothing happens where
     * there is no such view.
     *
     * @param id the view's id, as its {@link Docked} says
     */
    void show(String id);

    /**
     * Heading of the user guide's section about the view that the user works in: the one in front
     * of the region that has the focus. Empty without any. For the FX thread only.
     */
    String currentHelp();
}
