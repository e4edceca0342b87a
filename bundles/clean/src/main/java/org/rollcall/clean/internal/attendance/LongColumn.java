package org.rollcall.clean.internal.attendance;

import java.util.Arrays;

/** A growing column of long numbers. */
final class LongColumn {
    private long[] values = new long[1_024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    long get(int row) {
        return values[row];
    }

    void set(int row, long value) {
        values[row] = value;
    }

    int size() {
        return size;
    }
}
