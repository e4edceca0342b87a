package org.rollcall.workspace.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.ingest.internal.workbook.WorkbookTableReader;
import org.rollcall.workspace.internal.dataset.FolderReader;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.formats.Formats;

/** The real services that the workspace stands on, wired by hand. */
public final class TestServices {
    public static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present,eventDescription\n";

    private static final Map<String, Object> CSV =
            Map.of(
                    TableReader.FORMAT,
                    "csv",
                    TableReader.TITLE,
                    "CSV text",
                    TableReader.EXTENSIONS,
                    "csv",
                    TableReader.FURTHER_EXTENSIONS,
                    new String[] {"tsv", "txt"},
                    TableReader.KINDS,
                    new String[] {"attendance", "rotation"},
                    TableReader.TEXT,
                    true);

    private static final Map<String, Object> XLSX =
            Map.of(
                    TableReader.FORMAT, "xlsx",
                    TableReader.TITLE, "Excel workbook",
                    TableReader.EXTENSIONS, "xlsx",
                    TableReader.KINDS, "notes",
                    TableReader.SIGNATURES, "504b0304");

    private TestServices() {}

    public static InputReader inputReader() {
        return inputReader(new CsvTableReader(), new WorkbookTableReader());
    }

    public static InputReader inputReader(TableReader text, TableReader workbook) {
        return new InputReader(formats(text, workbook), new CleanerComponent());
    }

    /** The two formats of the attendance rules, as their components declare them. */
    public static Formats formats(TableReader text, TableReader workbook) {
        var formats = new Formats();
        formats.add(text, CSV);
        formats.add(workbook, XLSX);
        return formats;
    }

    public static FolderReader folderReader() {
        return new FolderReader(inputReader());
    }

    public static RuleSets ruleSets() {
        return new RuleSets() {
            @Override
            public List<RuleSet> all() {
                return List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL);
            }
        };
    }

    /** An export with one row for each student and day of January 2025 given. */
    public static String export(int students, int days, String present) {
        var text = new StringBuilder(HEADER);
        for (int student = 1; student <= students; student++) {
            for (int day = 1; day <= days; day++) {
                text.append(
                        "%03d,A,B,C,2025-01-%02dT09:00,%s,Lecture\n"
                                .formatted(student, day, present));
            }
        }
        return text.toString();
    }

    public static Path write(Path folder, String name, String text) throws java.io.IOException {
        java.nio.file.Files.createDirectories(folder);
        return java.nio.file.Files.writeString(folder.resolve(name), text);
    }
}
