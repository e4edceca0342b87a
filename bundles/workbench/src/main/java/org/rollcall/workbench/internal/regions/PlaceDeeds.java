package org.rollcall.workbench.internal.regions;

import org.rollcall.workbench.api.Region;

/** What the user can do to a view at its tab or title. */
interface PlaceDeeds {
    void close(Place place);

    void toFront(Place place);

    /** Gives the view's region the window to itself, or has all share it again. */
    void toggleMaximised(Place place);

    boolean isMaximised();

    void move(Place place, Region to);
}
