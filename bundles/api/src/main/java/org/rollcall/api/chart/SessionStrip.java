package org.rollcall.api.chart;

import java.util.List;
import org.rollcall.api.analytics.Session;

/**
 * For the chart {@code session-strip}: every session of a student in time order, told apart by
 * colour and shape. Clicking a session selects its start as ISO local date and time.
 *
 * @param lanes one for each module, from top to bottom
 */
public record SessionStrip(List<Lane> lanes) {
    public static final String KIND = "session-strip";

    public SessionStrip {
        lanes = List.copyOf(lanes);
    }

    /**
     * @param label such as {@code Module 101}
     * @param sessions by time
     */
    public record Lane(String label, List<Session> sessions) {
        public Lane {
            sessions = List.copyOf(sessions);
        }
    }
}
