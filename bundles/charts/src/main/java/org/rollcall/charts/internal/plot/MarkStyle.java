package org.rollcall.charts.internal.plot;

import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.Ink;
import org.rollcall.charts.internal.draw.Marker;

/** How each mark looks: its colour, and for those who see none, its shape. */
enum MarkStyle {
    PRESENT(Ink.PRESENT, Marker.CIRCLE, "mark.present"),
    ABSENT(Ink.ABSENT, Marker.CROSS, "mark.absent"),
    SELF_CERTIFIED(Ink.SELF_CERTIFIED, Marker.DIAMOND, "mark.self-certified"),
    UNKNOWN(Ink.UNKNOWN, Marker.RING, "mark.unknown");

    private final Ink ink;
    private final Marker marker;
    private final String key;

    MarkStyle(Ink ink, Marker marker, String key) {
        this.ink = ink;
        this.marker = marker;
        this.key = key;
    }

    static MarkStyle of(Mark mark) {
        return switch (mark) {
            case PRESENT -> PRESENT;
            case ABSENT -> ABSENT;
            case SELF_CERTIFIED -> SELF_CERTIFIED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Ink ink() {
        return ink;
    }

    Marker marker() {
        return marker;
    }

    String text() {
        return Words.T.get(key);
    }

    Sample sample() {
        return new Sample(text(), new Sample.Mark(ink, marker));
    }
}
