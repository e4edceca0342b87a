package org.rollcall.launcher;

import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the framework's errors and warnings to the log. */
final class FrameworkLog implements FrameworkListener {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkLog.class);

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        String bundle = event.getBundle() == null ? "" : event.getBundle().getSymbolicName();
        switch (event.getType()) {
            case FrameworkEvent.ERROR -> LOG.error("In {}", bundle, event.getThrowable());
            case FrameworkEvent.WARNING -> LOG.warn("In {}", bundle, event.getThrowable());
            default -> LOG.debug("Framework event {} of {}", event.getType(), bundle);
        }
    }
}
