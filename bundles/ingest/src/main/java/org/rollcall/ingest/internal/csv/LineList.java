package org.rollcall.ingest.internal.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where something was found: how often, and on which lines first. */
final class LineList {
    private static final int NAMED = 5;

    private final List<Long> lines = new ArrayList<>();
    private long count;
    private boolean more;

    /**
     * @param line physical line, from 1, never before the one added last
     */
    void add(long line) {
        count++;
        name(line);
    }

    /** Adds what was found behind this. */
    void addAll(LineList later) {
        count += later.count;
        later.lines.forEach(this::name);
        more |= later.more;
    }

    private void name(long line) {
        if (lines.isEmpty() || lines.get(lines.size() - 1) != line) {
            if (lines.size() < NAMED) {
                lines.add(line);
            } else {
                more = true;
            }
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Such as {@code line 4} or {@code lines 4, 7, 8, 9, 12 and more}. */
    String named() {
        String named = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 && !more ? "line " : "lines ")
                + named
                + (more ? " and more" : "");
    }
}
