package org.rollcall.workspace.internal.vault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.ComponentServiceObjects;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who are told of changes. Each is got only when there is something to tell: a listener may
 * well need the workspace itself.
 */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<ComponentServiceObjects<WorkspaceListener>> all =
            new CopyOnWriteArrayList<>();

    void add(ComponentServiceObjects<WorkspaceListener> listener) {
        all.add(listener);
    }

    void remove(ComponentServiceObjects<WorkspaceListener> listener) {
        all.remove(listener);
    }

    void tell(WorkspaceState state) {
        for (ComponentServiceObjects<WorkspaceListener> objects : all) {
            WorkspaceListener listener = objects.getService();
            if (listener == null) {
                continue; // just gone
            }
            try {
                listener.changed(state);
            } catch (RuntimeException e) {
                LOG.error("A workspace listener failed", e);
            } finally {
                objects.ungetService(listener);
            }
        }
    }
}
