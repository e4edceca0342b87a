package org.rollcall.api.update;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A bundle that runs though nobody has signed it, as a developer put it into the drop-in folder.
 * There is a service of this for each as long as it runs, so that the window can say so.
 */
@ProviderType
public interface UnsignedBundle {
    /** Begins the location of each in the container. */
    String LOCATION = "dropins:";

    /** Symbolic name. */
    String name();

    String version();

    /** Name of the file that it came from, without folder. */
    String file();
}
