package org.rollcall.dropins.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What developers are told: in the window, while there is one, and in the log. */
@Component(service = DropInNotifier.class)
public final class DropInNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(DropInNotifier.class);

    private final AtomicReference<Notifier> window = new AtomicReference<>();

    /** Whatever comes and goes, dropped-in bundles stay. */
    @Reference(
            name = "window",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void addWindow(Notifier notifier) {
        window.set(notifier);
    }

    void removeWindow(Notifier notifier) {
        window.compareAndSet(notifier, null);
    }

    void tell(Severity severity, String title, String text) {
        Notifier notifier = window.get();
        if (notifier == null) {
            LOG.warn("{}: {}", title, text);
        } else {
            notifier.notify(severity, title, text);
        }
    }
}
