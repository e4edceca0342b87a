package org.rollcall.workspace.internal.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;

/**
 * What rotation maps and notes add to modules. Maps of one year are taken together, in the order of
 * their names.
 *
 * @param rotations by year of study and by student id as it is compared
 * @param notes by student id as it is compared
 */
public record ReferenceData(
        Map<Integer, Map<String, Assignment>> rotations,
        Map<String, Note> notes,
        List<String> notices) {

    private static final int NAMED = 5;

    public static ReferenceData of(List<CleanedRotation> maps, List<CleanedNotes> workbooks) {
        var rotations = new HashMap<Integer, Map<String, Assignment>>();
        var notices = new ArrayList<String>();
        for (CleanedRotation map : byName(maps)) {
            var known = rotations.computeIfAbsent(map.year(), year -> new HashMap<>());
            var conflicts = new ArrayList<String>();
            map.assignments()
                    .forEach(
                            (id, assignment) -> {
                                var before = known.put(FieldText.comparable(id), assignment);
                                if (before != null && !before.equals(assignment)) {
                                    conflicts.add(id);
                                }
                            });
            if (!conflicts.isEmpty()) {
                notices.add(
                        "%s gives %s another group or pattern than an earlier map of year %d; it wins: %s."
                                .formatted(
                                        map.report().source().name(),
                                        students(conflicts),
                                        map.year(),
                                        ids(conflicts)));
            }
        }
        var notes = new HashMap<String, Note>();
        workbooks.forEach(
                workbook ->
                        workbook.notes()
                                .forEach((id, note) -> notes.put(FieldText.comparable(id), note)));
        return new ReferenceData(rotations, notes, notices);
    }

    /** The later name wins, so the case of names must not decide. */
    private static List<CleanedRotation> byName(List<CleanedRotation> maps) {
        Comparator<CleanedRotation> order =
                Comparator.comparing(
                        map -> map.report().source().name(), String.CASE_INSENSITIVE_ORDER);
        return maps.stream()
                .sorted(order.thenComparing(map -> map.report().source().name()))
                .toList();
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
            var known = students(tables.stream().filter(table -> table.year() == map.year()));
            tell(
                    notices,
                    map.report().source().name(),
                    map.assignments().keySet(),
                    known,
                    "whom no export of year " + map.year() + " has");
        }
        return notices;
    }

    /** A notice for each workbook that names students whom no export has. */
    public static List<String> unknownStudentsOfNotes(
            List<CleanedNotes> workbooks, List<AttendanceTable> tables) {
        var notices = new ArrayList<String>();
        var known = students(tables.stream());
        for (CleanedNotes workbook : workbooks) {
            tell(
                    notices,
                    workbook.report().source().name(),
                    workbook.notes().keySet(),
                    known,
                    "whom no export has");
        }
        return notices;
    }

    private static Set<String> students(Stream<AttendanceTable> tables) {
        return tables.flatMap(table -> table.students().stream())
                .map(student -> FieldText.comparable(student.id()))
                .collect(Collectors.toSet());
    }

    private static void tell(
            List<String> notices, String file, Set<String> named, Set<String> known, String whom) {
        List<String> unknown =
                named.stream().filter(id -> !known.contains(FieldText.comparable(id))).toList();
        if (!unknown.isEmpty()) {
            notices.add(
                    "%s names %s %s: %s.".formatted(file, students(unknown), whom, ids(unknown)));
        }
    }

    private static String students(List<String> ids) {
        return ids.size() == 1 ? "1 student" : ids.size() + " students";
    }

    /** The first few, in order, so that they can be looked up. */
    private static String ids(List<String> ids) {
        String first = ids.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? first + " and others" : first;
    }
}
