package org.rollcall.kit.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;

/** Texts about a student. */
public final class StudentText {
    private StudentText() {}

    /** A group without the word: maps of years 3 and 4 say {@code Group 3} themselves. */
    public static String plainGroup(String group) {
        return group.startsWith("Group ") ? group.substring("Group ".length()) : group;
    }

    /** Everything by which a student may be looked for. */
    public static String searched(Student student, ModuleData data) {
        Note note = data == null ? Note.NONE : data.note(student.id());
        Assignment assignment = data == null ? Assignment.NONE : data.assignment(student.id());
        return Stream.of(
                        student.id(),
                        student.firstName(),
                        student.surname(),
                        student.academicAdvisor(),
                        note.email(),
                        assignment.group(),
                        assignment.pattern())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
