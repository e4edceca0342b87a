package org.rollcall.workbench.api;

import javafx.beans.property.ReadOnlyBooleanProperty;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether names and whatever else tells who a student is are hidden, so that the screen can be
 * shown to others. Views follow it. Used on the FX thread.
 */
@ProviderType
public interface NamesHidden {

    /** The one instance of the window; remembered. */
    ReadOnlyBooleanProperty property();

    default boolean hidden() {
        return property().get();
    }
}
