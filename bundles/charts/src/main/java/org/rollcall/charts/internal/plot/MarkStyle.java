package org.rollcall.charts.internal.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Marker;

/**
 * How each mark looks: its colour, and for those who see none, its shape; and which of two is seen
 * where they lie at one place: the one with the higher rank.
 */
enum MarkStyle {
    PRESENT(ColourRole.PRESENT, Marker.CIRCLE, "mark.present", 0),
    ABSENT(ColourRole.ABSENT, Marker.CROSS, "mark.absent", 3),
    SELF_CERTIFIED(ColourRole.SELF_CERTIFIED, Marker.DIAMOND, "mark.self-certified", 2),
    UNKNOWN(ColourRole.UNKNOWN, Marker.RING, "mark.unknown", 1);

    /** All marks; the last is drawn over the others. */
    static final List<Mark> BY_RANK =
            Stream.of(Mark.values()).sorted(Comparator.comparing(mark -> of(mark).rank)).toList();

    private final ColourRole role;
    private final Marker marker;
    private final String key;
    private final int rank;

    MarkStyle(ColourRole role, Marker marker, String key, int rank) {
        this.role = role;
        this.marker = marker;
        this.key = key;
        this.rank = rank;
    }

    /** The one of two that is seen where both lie at one place. */
    static Mark over(Mark one, Mark other) {
        return of(one).rank > of(other).rank ? one : other;
    }

    static MarkStyle of(Mark mark) {
        return switch (mark) {
            case PRESENT -> PRESENT;
            case ABSENT -> ABSENT;
            case SELF_CERTIFIED -> SELF_CERTIFIED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    ColourRole role() {
        return role;
    }

    Marker marker() {
        return marker;
    }

    String text() {
        return Words.T.get(key);
    }

    LegendEntry sample() {
        return new LegendEntry(text(), new LegendEntry.Mark(role, marker));
    }
}
