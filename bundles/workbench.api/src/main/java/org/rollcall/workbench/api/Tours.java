package org.rollcall.workbench.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Shows users around. Used on the FX thread. */
@ProviderType
public interface Tours {

    /**
     * One stop of a tour.
     *
     * @param title a few words
     * @param text one or two sentences
     * @param view id of the view to bring to the front; empty for none
     * @param node id of the node to point at; empty for the middle of the window
     */
    record Stop(String title, String text, String view, String node) {}

    /** Starts a tour, which the user can leave at each stop. */
    void start(List<Stop> stops);
}
