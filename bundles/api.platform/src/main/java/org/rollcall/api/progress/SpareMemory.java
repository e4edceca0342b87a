package org.rollcall.api.progress;

import org.osgi.annotation.versioning.ConsumerType;

/** What is kept only to be faster, and can be made again at any time. Registered as a service. */
@ConsumerType
public interface SpareMemory {

    /** Forgets it. What is in use stays; may be called from any thread. */
    void giveBack();
}
