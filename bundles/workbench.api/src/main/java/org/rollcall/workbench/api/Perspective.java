package org.rollcall.workbench.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A set of views for one kind of work, registered as a service with {@link PerspectiveInfo}.
 * Choosing it opens its views and closes all others; what the user then opens, closes and sizes is
 * remembered for it until it is reset.
 */
@ConsumerType
public interface Perspective {

    /** What menus and the palette say. */
    String title();

    /** Ids of the views that are open at first; the first of each region is in front. */
    List<String> views();
}
