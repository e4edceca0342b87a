package org.rollcall.workspace.internal.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Student;

/**
 * What rotation maps and notes add to modules. Maps of one year are taken together, in the order of
 * their names.
 *
 * @param rotations by year of study
 * @param notes by student id
 */
public record ReferenceData(
        Map<Integer, Map<String, Assignment>> rotations,
        Map<String, Note> notes,
        List<String> notices) {

    public static ReferenceData of(List<CleanedRotation> maps, List<CleanedNotes> workbooks) {
        var rotations = new HashMap<Integer, Map<String, Assignment>>();
        var notices = new ArrayList<String>();
        var ordered = new ArrayList<>(maps);
        ordered.sort(Comparator.comparing(map -> map.report().source().name()));
        for (CleanedRotation map : ordered) {
            var known = rotations.computeIfAbsent(map.year(), year -> new HashMap<>());
            long conflicts =
                    map.assignments().entrySet().stream()
                            .filter(
                                    entry ->
                                            known.containsKey(entry.getKey())
                                                    && !known.get(entry.getKey())
                                                            .equals(entry.getValue()))
                            .count();
            if (conflicts > 0) {
                notices.add(
                        "%s gives %d %s another group or pattern than an earlier map of year %d; it wins."
                                .formatted(
                                        map.report().source().name(),
                                        conflicts,
                                        conflicts == 1 ? "student" : "students",
                                        map.year()));
            }
            known.putAll(map.assignments());
        }
        var notes = new HashMap<String, Note>();
        workbooks.forEach(workbook -> notes.putAll(workbook.notes()));
        return new ReferenceData(rotations, notes, notices);
    }

    /** A module with what is known of its year and students. */
    public ModuleData complete(CleanedModule module, RuleSet rules) {
        return new ModuleData(
                module, rules, rotations.getOrDefault(module.table().year(), Map.of()), notes);
    }

    /**
     * Notices on maps of the exports' years alone: a map may well come before its year's exports.
     */
    public static List<String> unknownStudentsOfTheseYears(
            List<CleanedRotation> maps, List<AttendanceTable> tables) {
        var years = tables.stream().map(AttendanceTable::year).distinct().toList();
        return unknownStudents(
                maps.stream().filter(map -> years.contains(map.year())).toList(), tables);
    }

    /** A notice for each map that names students whom no export of its year has. */
    public static List<String> unknownStudents(
            List<CleanedRotation> maps, List<AttendanceTable> tables) {
        var notices = new ArrayList<String>();
        for (CleanedRotation map : maps) {
            Set<String> known =
                    tables.stream()
                            .filter(table -> table.year() == map.year())
                            .flatMap(table -> table.students().stream())
                            .map(Student::id)
                            .collect(Collectors.toSet());
            long unknown =
                    map.assignments().keySet().stream().filter(id -> !known.contains(id)).count();
            if (unknown > 0) {
                notices.add(
                        "%s names %d %s whom no export of year %d has."
                                .formatted(
                                        map.report().source().name(),
                                        unknown,
                                        unknown == 1 ? "student" : "students",
                                        map.year()));
            }
        }
        return notices;
    }
}
