package org.rollcall.api.dataset;

import java.util.Map;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;

/**
 * Everything that is known of one module: its cleaned export, and what rotation maps and notes add.
 *
 * @param rules the rule set that cleaned it
 * @param assignments group and pattern, from the maps of the module's year
 * @param notes e-mail address and notes; both by student id as it is compared ({@link
 *     FieldText#comparable})
 */
public record ModuleData(
        CleanedModule cleaned,
        RuleSet rules,
        Map<String, Assignment> assignments,
        Map<String, Note> notes) {

    public ModuleData {
        assignments = Map.copyOf(assignments);
        notes = Map.copyOf(notes);
    }

    public String module() {
        return table().module();
    }

    public AttendanceTable table() {
        return cleaned.table();
    }

    public CleaningReport report() {
        return cleaned.report();
    }

    /** Group and pattern of a student; {@link Assignment#NONE} where no map names the student. */
    public Assignment assignment(String studentId) {
        return assignments.getOrDefault(FieldText.comparable(studentId), Assignment.NONE);
    }

    /** E-mail address and notes of a student; {@link Note#NONE} where the workbook has none. */
    public Note note(String studentId) {
        return notes.getOrDefault(FieldText.comparable(studentId), Note.NONE);
    }
}
