package org.rollcall.workbench.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the window remembers, as texts by key: for the rest of the run, after a crash, at the next
 * start. Written to disk soon after each change. Not for student data beyond ids. Used on the FX
 * thread.
 */
@ProviderType
public interface Remembered {

    /**
     * @param key letters, digits, dots and dashes, beginning with the bundle's or view's name
     */
    Optional<String> text(String key);

    void put(String key, String text);

    void forget(String key);
}
