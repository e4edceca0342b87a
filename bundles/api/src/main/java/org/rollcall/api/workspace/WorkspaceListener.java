package org.rollcall.api.workspace;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told of changes; register it as a service. Called on the thread that made the change. */
@ConsumerType
@FunctionalInterface
public interface WorkspaceListener {
    void changed(WorkspaceState state);
}
