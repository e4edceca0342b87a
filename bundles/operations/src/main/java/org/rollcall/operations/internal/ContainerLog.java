package org.rollcall.operations.internal;

import java.util.Collections;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes what the container logs (component activation errors above all) to the product's log. The
 * container's own log service only stores, so without this such errors would be invisible.
 */
@Component(service = {})
public final class ContainerLog implements LogListener {
    private final LogReaderService reader;

    @Activate
    public ContainerLog(@Reference LogReaderService reader) {
        this.reader = reader;
        // Listen first, then tell what was logged before: an entry may come twice, never not at
        // all.
        reader.addLogListener(this);
        var earlier = Collections.list(reader.getLog());
        Collections.reverse(earlier);
        earlier.forEach(this::logged);
    }

    @Deactivate
    void close() {
        reader.removeLogListener(this);
    }

    @Override
    public void logged(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        Logger logger =
                LoggerFactory.getLogger(bundle == null ? "container" : bundle.getSymbolicName());
        logger.atLevel(level(entry)).setCause(entry.getException()).log(entry.getMessage());
    }

    /** Bundle and service events, which the container logs as information, are detail here. */
    private static Level level(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case AUDIT, ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO ->
                    entry.getLoggerName() != null && entry.getLoggerName().startsWith("Events.")
                            ? Level.DEBUG
                            : Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
