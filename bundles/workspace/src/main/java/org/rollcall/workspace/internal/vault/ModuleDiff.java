package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.api.workspace.RowChange;

/**
 * What a new version of a module changed. One walk through both tables suffices, by student and
 * start; rows of one student that start together are matched by event. Ids and events are compared
 * as attendance rules, section 0, say, and starts as instants: another dash, or the second of two
 * equal hours in autumn, is no other student and no other start.
 */
final class ModuleDiff {
    private final AttendanceTable before;
    private final AttendanceTable after;
    private final ById oldStudents;
    private final ById newStudents;
    private long added;
    private long removed;
    private long marksChanged;
    private final List<RowChange> rows = new ArrayList<>();

    /** Whose rows are compared just now. */
    private Student who;

    private ModuleDiff(AttendanceTable before, AttendanceTable after) {
        this.before = before;
        this.after = after;
        oldStudents = ById.of(before);
        newStudents = ById.of(after);
    }

    /**
     * A table's students in the order of ids as they are compared.
     *
     * @param ids in that form, in order
     * @param students their indexes in the table
     */
    private record ById(List<String> ids, List<Integer> students) {
        static ById of(AttendanceTable table) {
            List<String> ids =
                    table.students().stream().map(s -> FieldText.comparable(s.id())).toList();
            List<Integer> students =
                    IntStream.range(0, ids.size())
                            .boxed()
                            .sorted(Comparator.comparing(ids::get))
                            .toList();
            return new ById(students.stream().map(ids::get).toList(), students);
        }
    }

    /** For the first version of a module. */
    static ModuleChanges first(AttendanceTable table) {
        return new ModuleChanges(
                0,
                table.rows(),
                0,
                0,
                table.students().stream().map(student -> student.id()).toList(),
                List.of(),
                List.of());
    }

    static ModuleChanges between(
            int previousVersion, AttendanceTable before, AttendanceTable after) {
        return new ModuleDiff(before, after).walk(previousVersion);
    }

    private ModuleChanges walk(int previousVersion) {
        var studentsAdded = new ArrayList<String>();
        var studentsRemoved = new ArrayList<String>();
        int old = 0;
        int now = 0;
        while (old < before.students().size() || now < after.students().size()) {
            int order = compare(old, now);
            if (order < 0) {
                int student = oldStudents.students().get(old++);
                who = before.students().get(student);
                studentsRemoved.add(who.id());
                for (int row = before.firstRow(student); row < before.endRow(student); row++) {
                    gone(row);
                }
            } else if (order > 0) {
                int student = newStudents.students().get(now++);
                who = after.students().get(student);
                studentsAdded.add(who.id());
                for (int row = after.firstRow(student); row < after.endRow(student); row++) {
                    added(row);
                }
            } else {
                int student = newStudents.students().get(now++);
                who = after.students().get(student);
                student(oldStudents.students().get(old++), student);
            }
        }
        return new ModuleChanges(
                previousVersion,
                added,
                removed,
                marksChanged,
                studentsAdded,
                studentsRemoved,
                rows);
    }

    private int compare(int old, int now) {
        if (old == before.students().size()) {
            return 1;
        }
        if (now == after.students().size()) {
            return -1;
        }
        return oldStudents.ids().get(old).compareTo(newStudents.ids().get(now));
    }

    private void student(int oldStudent, int newStudent) {
        int old = before.firstRow(oldStudent);
        int oldEnd = before.endRow(oldStudent);
        int now = after.firstRow(newStudent);
        int nowEnd = after.endRow(newStudent);
        while (old < oldEnd || now < nowEnd) {
            long instant =
                    Math.min(
                            old < oldEnd ? before.instant(old) : Long.MAX_VALUE,
                            now < nowEnd ? after.instant(now) : Long.MAX_VALUE);
            int oldNext = next(before, old, oldEnd, instant);
            int nowNext = next(after, now, nowEnd, instant);
            together(old, oldNext, now, nowNext);
            old = oldNext;
            now = nowNext;
        }
    }

    private static int next(AttendanceTable table, int row, int end, long instant) {
        int next = row;
        while (next < end && table.instant(next) == instant) {
            next++;
        }
        return next;
    }

    /** Rows of one student that start at one time: nearly always one on each side. */
    private void together(int old, int oldEnd, int now, int nowEnd) {
        var left = new ArrayList<Integer>();
        for (int row = old; row < oldEnd; row++) {
            left.add(row);
        }
        var unmatched = new ArrayList<Integer>();
        for (int row = now; row < nowEnd; row++) {
            if (take(left, row, true) < 0) {
                unmatched.add(row);
            }
        }
        for (int row : unmatched) {
            int changed = take(left, row, false);
            if (changed >= 0) {
                marksChanged++;
                tell(after, row, Optional.of(before.mark(changed)), Optional.of(after.mark(row)));
            } else {
                added(row);
            }
        }
        left.forEach(this::gone);
    }

    private void added(int row) {
        added++;
        tell(after, row, Optional.empty(), Optional.of(after.mark(row)));
    }

    private void gone(int row) {
        removed++;
        tell(before, row, Optional.of(before.mark(row)), Optional.empty());
    }

    private void tell(AttendanceTable table, int row, Optional<Mark> old, Optional<Mark> now) {
        if (rows.size() < ModuleChanges.MOST_ROWS) {
            rows.add(new RowChange(who, table.startTime(row), table.event(row), old, now));
        }
    }

    private static boolean sameEvent(String one, String other) {
        return one.equals(other) || FieldText.comparable(one).equals(FieldText.comparable(other));
    }

    /**
     * Takes an old row out that has the new row's event, and its mark too if asked.
     *
     * @return the old row; -1 where there is none
     */
    private int take(List<Integer> left, int row, boolean sameMark) {
        for (int i = 0; i < left.size(); i++) {
            int old = left.get(i);
            if (sameEvent(before.event(old), after.event(row))
                    && (!sameMark || before.mark(old) == after.mark(row))) {
                left.remove(i);
                return old;
            }
        }
        return -1;
    }
}
