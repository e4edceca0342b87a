package org.rollcall.analytics.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;

/**
 * The rows of a range gathered into registers: all rows with one description and start. Registers
 * are numbered from 0, in no order. Descriptions are compared by codes, in a hash table of
 * primitives, so that a million rows make no object each; those that differ only in what is taken
 * out or made equal (attendance rules, section 0) have one code.
 */
final class RegisterTally {
    private static final int MARKS = Mark.values().length;
    private static final int FIRST_CAPACITY = 1 << 10;

    private final AttendanceTable table;
    private final int[] descriptions;
    private int size;

    // One entry a register, but marks, which has one for each of its marks.
    private long[] orders = new long[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int[] events = new int[FIRST_CAPACITY];
    private Kind[] kinds = new Kind[FIRST_CAPACITY];
    private int[] marks = new int[FIRST_CAPACITY * MARKS];

    /** Registers by hash, plus one; 0 where there is none. At most half full. */
    private int[] slots = new int[FIRST_CAPACITY * 2];

    private RegisterTally(AttendanceTable table) {
        this.table = table;
        this.descriptions = descriptions(table.events().dictionary());
    }

    /** By code, the first code whose text is equal in its comparable form. */
    private static int[] descriptions(List<String> texts) {
        var first = new HashMap<String, Integer>();
        int[] codes = new int[texts.size()];
        for (int code = 0; code < codes.length; code++) {
            Integer known = first.putIfAbsent(FieldText.comparable(texts.get(code)), code);
            codes[code] = known == null ? code : known;
        }
        return codes;
    }

    /** Registers of teaching alone. */
    static RegisterTally teaching(AttendanceTable table, DateRange range) {
        return of(table, range, false);
    }

    /** Registers of teaching and placements; self-study is in no figure. */
    static RegisterTally all(AttendanceTable table, DateRange range) {
        return of(table, range, true);
    }

    private static RegisterTally of(
            AttendanceTable table, DateRange range, boolean withPlacements) {
        var tally = new RegisterTally(table);
        for (int student = 0; student < table.students().size(); student++) {
            int end = RowsInRange.end(table, student, range);
            for (int row = RowsInRange.first(table, student, range); row < end; row++) {
                Kind kind = table.kind(row);
                if (kind == Kind.TEACHING || withPlacements && kind == Kind.PLACEMENT) {
                    tally.add(row, kind);
                }
            }
        }
        return tally;
    }

    private void add(int row, Kind kind) {
        int register = register(row, descriptions[table.events().code(row)], kind);
        marks[register * MARKS + table.mark(row).ordinal()]++;
    }

    private int register(int row, int event, Kind kind) {
        long order = table.order(row);
        int mask = slots.length - 1;
        int slot = hash(order, event) & mask;
        while (slots[slot] != 0) {
            int register = slots[slot] - 1;
            if (orders[register] == order && events[register] == event) {
                return register;
            }
            slot = slot + 1 & mask;
        }
        if (size == orders.length) {
            grow();
            return register(row, event, kind);
        }
        orders[size] = order;
        rows[size] = row;
        events[size] = event;
        kinds[size] = kind;
        slots[slot] = size + 1;
        return size++;
    }

    private void grow() {
        int capacity = size * 2;
        orders = Arrays.copyOf(orders, capacity);
        rows = Arrays.copyOf(rows, capacity);
        events = Arrays.copyOf(events, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        marks = Arrays.copyOf(marks, capacity * MARKS);
        slots = new int[capacity * 2];
        int mask = slots.length - 1;
        for (int register = 0; register < size; register++) {
            int slot = hash(orders[register], events[register]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = register + 1;
        }
    }

    private static int hash(long order, int event) {
        long mixed = (order * 31 + event) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }

    int size() {
        return size;
    }

    /** Start in seconds of local time, as {@link AttendanceTable#start}. */
    long start(int register) {
        return table.start(rows[register]);
    }

    /** As {@link AttendanceTable#order}. */
    long order(int register) {
        return orders[register];
    }

    /** Its rows by mark. */
    MarkCounts marks(int register) {
        return MarkCounts.of(Arrays.copyOfRange(marks, register * MARKS, (register + 1) * MARKS));
    }

    /** The registers by start and description. */
    List<Register> sorted() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(this::order).thenComparing(this::event))
                .map(this::register)
                .toList();
    }

    private String event(int register) {
        return table.events().dictionary().get(events[register]);
    }

    private Register register(int register) {
        return new Register(
                event(register), table.startTime(rows[register]), kinds[register], marks(register));
    }
}
