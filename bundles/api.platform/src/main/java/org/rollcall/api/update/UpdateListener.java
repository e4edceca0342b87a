package org.rollcall.api.update;

import org.osgi.annotation.versioning.ConsumerType;

/** Told, as a service, that a check has ended or what is installed has changed; on any thread. */
@ConsumerType
public interface UpdateListener {
    void updatesChanged();
}
