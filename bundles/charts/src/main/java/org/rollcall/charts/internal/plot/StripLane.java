package org.rollcall.charts.internal.plot;

import java.util.List;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** The sessions of one lane in columns, by time. */
final class StripLane {
    static final int MARKS = Mark.values().length;

    private static final Mark[] ALL_MARKS = Mark.values();
    private static final Kind[] ALL_KINDS = Kind.values();

    private final String label;
    private final List<Session> sessions;
    private final long[] seconds;
    private final byte[] marks;
    private final byte[] kinds;

    StripLane(SessionStrip.Lane lane) {
        label = lane.label();
        sessions = lane.sessions();
        seconds = new long[sessions.size()];
        marks = new byte[seconds.length];
        kinds = new byte[seconds.length];
        int i = 0;
        for (Session session : sessions) {
            seconds[i] = TimeScale.second(session.start());
            marks[i] = (byte) session.mark().ordinal();
            kinds[i] = (byte) session.kind().ordinal();
            i++;
        }
    }

    String label() {
        return label;
    }

    int count() {
        return seconds.length;
    }

    long[] seconds() {
        return seconds;
    }

    Mark mark(int session) {
        return ALL_MARKS[marks[session]];
    }

    Kind kind(int session) {
        return ALL_KINDS[kinds[session]];
    }

    Session session(int number) {
        return sessions.get(number);
    }

    /**
     * How many sessions of each mark start in each of equal parts of the time in sight.
     *
     * @return parts x marks, by ordinal
     */
    int[][] density(Window sight, int parts) {
        var counts = new int[parts][MARKS];
        int to = Reduction.first(seconds, sight.to());
        double scale = parts / sight.length();
        for (int i = Reduction.first(seconds, sight.from()); i < to; i++) {
            int part = (int) ((seconds[i] - sight.from()) * scale);
            counts[Math.min(parts - 1, part)][marks[i]]++;
        }
        return counts;
    }
}
