package org.rollcall.workbench.api;

import javafx.beans.property.ReadOnlyBooleanProperty;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something the user can do, registered as a service with {@link CommandInfo}. Called on the FX
 * thread; long work goes to {@link Jobs}.
 */
@ConsumerType
public interface Command {

    /** What menu and button say; asked again whenever a menu opens, as it may change. */
    String label();

    /** One sentence that says what it does. */
    default String description() {
        return "";
    }

    /** Whether it can't be run just now; null for a command that always can. */
    default ReadOnlyBooleanProperty disabledProperty() {
        return null;
    }

    /** Whether it is on, for a command that turns something on and off, else null. */
    default ReadOnlyBooleanProperty selectedProperty() {
        return null;
    }

    void run();
}
