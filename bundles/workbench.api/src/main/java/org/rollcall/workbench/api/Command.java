package org.rollcall.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something the user can do, registered as a service with {@link CommandInfo}. Called on the FX
 * thread; long work goes to {@link Jobs}.
 */
@ConsumerType
public interface Command {

    /** What menu and button say. */
    String label();

    /** One sentence that says what it does. */
    default String description() {
        return "";
    }

    void run();
}
