package org.rollcall.charts.internal.frame;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log when the first chart was drawn since this bundle started, for measuring starts. */
final class FirstDrawing {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDrawing.class);
    private static boolean done; // Only on the FX thread.

    private FirstDrawing() {}

    /** A chart has been drawn. On the FX thread. */
    static void log() {
        if (!done) {
            done = true;
            LOG.info(
                    "First chart drawn {} ms after the start of the process",
                    ManagementFactory.getRuntimeMXBean().getUptime());
        }
    }
}
