package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.api.workspace.RowChange;

/**
 * What a new version of a module changed. Both tables are sorted by student and start, so one walk
 * through both suffices; rows of one student that start together are matched by event.
 */
final class ModuleDiff {
    private final AttendanceTable before;
    private final AttendanceTable after;
    private long added;
    private long removed;
    private long marksChanged;
    private final List<RowChange> rows = new ArrayList<>();

    /** Whose rows are compared just now. */
    private Student who;

    private ModuleDiff(AttendanceTable before, AttendanceTable after) {
        this.before = before;
        this.after = after;
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
                who = before.students().get(old);
                studentsRemoved.add(who.id());
                for (int row = before.firstRow(old); row < before.endRow(old); row++) {
                    gone(row);
                }
                old++;
            } else if (order > 0) {
                who = after.students().get(now);
                studentsAdded.add(who.id());
                for (int row = after.firstRow(now); row < after.endRow(now); row++) {
                    added(row);
                }
                now++;
            } else {
                who = after.students().get(now);
                student(old++, now++);
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
        return before.students().get(old).id().compareTo(after.students().get(now).id());
    }

    private void student(int oldStudent, int newStudent) {
        int old = before.firstRow(oldStudent);
        int oldEnd = before.endRow(oldStudent);
        int now = after.firstRow(newStudent);
        int nowEnd = after.endRow(newStudent);
        while (old < oldEnd || now < nowEnd) {
            long start =
                    Math.min(
                            old < oldEnd ? before.start(old) : Long.MAX_VALUE,
                            now < nowEnd ? after.start(now) : Long.MAX_VALUE);
            int oldNext = next(before, old, oldEnd, start);
            int nowNext = next(after, now, nowEnd, start);
            together(old, oldNext, now, nowNext);
            old = oldNext;
            now = nowNext;
        }
    }

    private static int next(AttendanceTable table, int row, int end, long start) {
        int next = row;
        while (next < end && table.start(next) == start) {
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

    /**
     * Takes an old row out that has the new row's event, and its mark too if asked.
     *
     * @return the old row; -1 where there is none
     */
    private int take(List<Integer> left, int row, boolean sameMark) {
        for (int i = 0; i < left.size(); i++) {
            int old = left.get(i);
            if (before.event(old).equals(after.event(row))
                    && (!sameMark || before.mark(old) == after.mark(row))) {
                left.remove(i);
                return old;
            }
        }
        return -1;
    }
}
