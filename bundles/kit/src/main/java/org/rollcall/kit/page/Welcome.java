package org.rollcall.kit.page;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.rollcall.kit.state.Subscriptions;

/**
 * What there is to do while no module is loaded. Registered as a service, it takes the place of the
 * pages of the views that ask {@link Welcomes}. Used on the FX thread.
 */
public interface Welcome {

    /**
     * A page that gives way to this welcome while nothing is loaded.
     *
     * @param page is made visible and invisible, and may be put into another parent later
     * @param subscriptions closed when the page or this service goes
     */
    Parent over(Node page, Subscriptions subscriptions);
}
