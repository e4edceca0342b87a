package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.workspace.internal.dataset.ReferenceData;
import org.rollcall.workspace.internal.vault.FileAnalyser.FileAnalysis;

/**
 * Tells of students of an import's rotation maps and notes whom no export has (attendance rules,
 * section 1). All modules are asked that are loaded after the import, not those of the import
 * alone.
 */
final class UnknownStudents {
    private final FileAnalyser examiner;
    private final Progress progress;
    private final List<CleanedRotation> rotations = new ArrayList<>();
    private final List<CleanedNotes> workbooks = new ArrayList<>();

    UnknownStudents(FileAnalyser examiner, Progress progress) {
        this.examiner = examiner;
        this.progress = progress;
    }

    /** Takes what a file of the import holds. */
    void add(FileAnalysis examined) {
        examined.rotation().ifPresent(rotations::add);
        examined.notes().ifPresent(workbooks::add);
    }

    /**
     * A notice for each map and workbook that names such students; none of a year without exports,
     * as a map may well come before them. Where a module's copy can't be read, nobody knows whom it
     * has, and nothing is said.
     *
     * @param modules that are loaded after the import
     */
    List<String> notices(List<FileEntry> modules) {
        Set<Integer> years =
                rotations.stream().map(CleanedRotation::year).collect(Collectors.toSet());
        var asked = new ArrayList<AttendanceTable>();
        try {
            for (FileEntry file : modules) {
                int year =
                        AttendanceTable.yearOf(((InputKind.AttendanceExport) file.kind()).module());
                if (!workbooks.isEmpty() || years.contains(year)) {
                    progress.checkCancelled();
                    asked.add(examiner.table(file, progress));
                }
            }
        } catch (InputException e) {
            return List.of();
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        var notices = new ArrayList<>(ReferenceData.unknownStudentsOfTheseYears(rotations, asked));
        notices.addAll(ReferenceData.unknownStudentsOfNotes(workbooks, asked));
        return notices;
    }
}
