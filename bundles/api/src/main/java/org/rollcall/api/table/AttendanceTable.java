package org.rollcall.api.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rollcall.api.ingest.FieldText;

/**
 * The kept rows of one module, immutable, in columns: sorted by student, then start, then file
 * order. Rows are numbered from 0; the rows of student {@code s} are {@link #firstRow firstRow(s)}
 * to {@link #endRow endRow(s)}, the end not included. No object is kept per row.
 *
 * <p>Starts are local times in the rule set's zone, in seconds since 1970-01-01T00:00 of that local
 * time (as if the zone were UTC), so that bucketing by day needs no zone. To compare rows use
 * {@link #order}: in the hour that the autumn clock change repeats, local times go back.
 */
public final class AttendanceTable {
    /** Seconds in a local day. */
    public static final long SECONDS_PER_DAY = 86_400;

    private static final Kind[] KINDS = Kind.values();
    private static final Mark[] MARKS = Mark.values();

    private final String module;
    private final Provenance provenance;
    private final List<Student> students;
    private final int[] firstRows;
    private final Starts starts;
    private final byte[] kinds;
    private final byte[] marks;
    private final boolean[] selfCertificates;
    private final int[] lines;
    private final TextColumn events;
    private final List<TextColumn> columns;

    /** Whether every id is in the form in which ids are compared. */
    private final boolean plainIds;

    /** A table of a zone whose clock never changes. */
    public AttendanceTable(
            String module,
            Provenance provenance,
            List<Student> students,
            int[] firstRows,
            long[] starts,
            byte[] kinds,
            byte[] marks,
            boolean[] selfCertificates,
            int[] lines,
            TextColumn events,
            List<TextColumn> columns) {
        this(
                module,
                provenance,
                students,
                firstRows,
                Starts.withoutChanges(starts),
                kinds,
                marks,
                selfCertificates,
                lines,
                events,
                columns);
    }

    /**
     * The arrays are taken over, not copied: the caller must forget them. All have one entry per
     * row but {@code firstRows}, which has one per student and one more for the end.
     *
     * @param students sorted by id; each has at least one row
     * @param kinds ordinals of {@link Kind}
     * @param marks ordinals of {@link Mark}
     * @param selfCertificates whether the row tells that the student sent a self-certificate
     * @param lines physical line in the file on which the row starts, from 1
     * @param events event descriptions
     * @param columns every other text column of the file that rows keep
     * @throws IllegalArgumentException if the lengths don't fit
     */
    public AttendanceTable(
            String module,
            Provenance provenance,
            List<Student> students,
            int[] firstRows,
            Starts starts,
            byte[] kinds,
            byte[] marks,
            boolean[] selfCertificates,
            int[] lines,
            TextColumn events,
            List<TextColumn> columns) {
        if (firstRows.length != students.size() + 1
                || firstRows[students.size()] != starts.size()
                || kinds.length != starts.size()
                || marks.length != starts.size()
                || selfCertificates.length != starts.size()
                || lines.length != starts.size()) {
            throw new IllegalArgumentException("Columns of unequal length");
        }
        this.module = module;
        this.provenance = provenance;
        this.students = List.copyOf(students);
        this.firstRows = firstRows;
        this.starts = starts;
        this.kinds = kinds;
        this.marks = marks;
        this.selfCertificates = selfCertificates;
        this.lines = lines;
        this.events = events;
        this.columns = List.copyOf(columns);
        this.plainIds =
                students.stream().allMatch(s -> s.id().equals(FieldText.comparable(s.id())));
    }

    /** The module's code, upper case, such as {@code 301}. */
    public String module() {
        return module;
    }

    /** Year of study: the code's first digit; 0 where it has none. */
    public int year() {
        return yearOf(module);
    }

    /** Whether the module belongs to a clinical year, 2 to 5. */
    public boolean clinical() {
        return year() >= 2 && year() <= 5;
    }

    /** Year of study of a module code: its first digit; 0 where it does not start with one. */
    public static int yearOf(String module) {
        return module.isEmpty() || module.charAt(0) < '0' || module.charAt(0) > '9'
                ? 0
                : module.charAt(0) - '0';
    }

    public Provenance provenance() {
        return provenance;
    }

    /** The students with at least one kept row, sorted by id. */
    public List<Student> students() {
        return students;
    }

    /** Index of the student with that id; ids are compared as attendance rules, section 0, say. */
    public Optional<Integer> studentIndex(String id) {
        String comparable = FieldText.comparable(id);
        return plainIds
                ? exactIndex(comparable)
                : IntStream.range(0, students.size())
                        .filter(s -> FieldText.comparable(students.get(s).id()).equals(comparable))
                        .boxed()
                        .findFirst();
    }

    private Optional<Integer> exactIndex(String id) {
        int low = 0;
        int high = students.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = students.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    public int rows() {
        return starts.size();
    }

    public int firstRow(int student) {
        return firstRows[student];
    }

    /** One after the student's last row. */
    public int endRow(int student) {
        return firstRows[student + 1];
    }

    /** Start in seconds of local time; see the class comment. */
    public long start(int row) {
        return starts.second(row);
    }

    /** Start as a local date and time. */
    public LocalDateTime startTime(int row) {
        return LocalDateTime.ofEpochSecond(start(row), 0, ZoneOffset.UTC);
    }

    /**
     * A number that is to another row's as its instant is to the other's: smaller, equal or
     * greater. It has no meaning of its own.
     */
    public long order(int row) {
        return starts.order(row);
    }

    /** The same for seconds of local time; of a repeated local time the earlier instant. */
    public long orderOf(long second) {
        return starts.orderOf(second);
    }

    /** Start in seconds since 1970-01-01T00:00Z. */
    public long instant(int row) {
        return starts.instant(row);
    }

    /** Local date of the start, as days since 1970-01-01. */
    public long epochDay(int row) {
        return Math.floorDiv(start(row), SECONDS_PER_DAY);
    }

    /** Local date of the start. */
    public LocalDate date(int row) {
        return LocalDate.ofEpochDay(epochDay(row));
    }

    public Kind kind(int row) {
        return KINDS[kinds[row]];
    }

    public Mark mark(int row) {
        return MARKS[marks[row]];
    }

    /** Whether the row tells that the student sent a self-certificate. */
    public boolean selfCertificate(int row) {
        return selfCertificates[row];
    }

    /** Physical line in the file on which the row starts, from 1. */
    public int line(int row) {
        return lines[row];
    }

    /** Event description; may be empty. */
    public String event(int row) {
        return events.text(row);
    }

    public TextColumn events() {
        return events;
    }

    /** Every other text column that rows keep, such as {@code room}. */
    public List<TextColumn> columns() {
        return columns;
    }

    /** Dates of the first and last row, both included; empty where there is no row. */
    public Optional<DateRange> dates() {
        if (starts.size() == 0) {
            return Optional.empty();
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int student = 0; student < students.size(); student++) {
            first = Math.min(first, epochDay(firstRow(student)));
            last = Math.max(last, epochDay(endRow(student) - 1));
        }
        return Optional.of(new DateRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
    }

    /** Start of the newest row of any kind that lies on or before a day. */
    public Optional<LocalDateTime> newest(LocalDate lastDay) {
        int newest = -1;
        for (int student = 0; student < students.size(); student++) {
            int row = endRow(student) - 1;
            while (row >= firstRow(student) && epochDay(row) > lastDay.toEpochDay()) {
                row--;
            }
            if (row >= firstRow(student) && (newest < 0 || order(row) > order(newest))) {
                newest = row;
            }
        }
        return newest < 0 ? Optional.empty() : Optional.of(startTime(newest));
    }

    /**
     * Days with events from the newest on that lies on or before a day, in order: that day, and
     * those after it, of which the first {@code most} are told.
     */
    public List<LocalDate> lastDays(LocalDate lastDay, int most) {
        var days = new TreeSet<Long>();
        for (int student = 0; student < students.size(); student++) {
            int row = endRow(student) - 1;
            while (row >= firstRow(student) && epochDay(row) > lastDay.toEpochDay()) {
                days.add(epochDay(row));
                row--;
            }
        }
        newest(lastDay).ifPresent(newest -> days.add(newest.toLocalDate().toEpochDay()));
        return days.stream().limit(most).map(LocalDate::ofEpochDay).toList();
    }

    /**
     * Where look-backs end if nobody says otherwise: with the newest event that does not lie in the
     * future, else with the day of reading (attendance rules, section 6).
     *
     * @param today the day of reading, in the institution's zone
     */
    public static LocalDateTime asOf(LocalDate today, AttendanceTable... tables) {
        return Arrays.stream(tables)
                .flatMap(table -> table.newest(today).stream())
                .max(Comparator.naturalOrder())
                .orElse(today.atStartOfDay());
    }

    /** Bytes of memory that a row takes, without dictionaries and students. */
    public int bytesPerRow() {
        int fixed = Long.BYTES + 3 * Byte.BYTES + Integer.BYTES + events.bytesPerRow();
        return fixed + columns.stream().mapToInt(TextColumn::bytesPerRow).sum();
    }

    /** A table without rows, for a module whose rows are all gone. */
    public static AttendanceTable empty(String module, Provenance provenance) {
        return new AttendanceTable(
                module,
                provenance,
                List.of(),
                new int[1],
                new long[0],
                new byte[0],
                new byte[0],
                new boolean[0],
                new int[0],
                new TextColumn("eventDescription", List.of(), new int[0]),
                Collections.emptyList());
    }
}
