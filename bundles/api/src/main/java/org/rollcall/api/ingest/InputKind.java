package org.rollcall.api.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an input file holds, told by its name (attendance rules, section 1). */
public sealed interface InputKind {

    /** Name of the kind, whatever its module or year: as {@link TableReader#KINDS} has it. */
    String id();

    /** An attendance export of one module; {@code module} is upper case, such as {@code 301}. */
    record AttendanceExport(String module) implements InputKind {
        public AttendanceExport {
            module = FieldText.comparable(module).toUpperCase(Locale.ROOT);
            if (module.isEmpty()) {
                throw new IllegalArgumentException("A module code may not be empty");
            }
        }

        @Override
        public String id() {
            return "attendance";
        }
    }

    /** A map of placement groups of one year of study, 2 to 5. */
    record RotationMap(int year) implements InputKind {
        @Override
        public String id() {
            return "rotation";
        }
    }

    /** The workbook with students' e-mail addresses and notes. */
    record NotesWorkbook() implements InputKind {
        @Override
        public String id() {
            return "notes";
        }
    }

    /**
     * The kind that a file's name tells without its ending, in any case; empty where it tells none.
     * What browsers and file managers add to the name of a further download or copy, such as {@code
     * (2)}, is no part of the module's code. Which endings count is told by {@link TableFormats}.
     */
    static Optional<InputKind> ofStem(String stem) {
        String name = FieldText.comparable(stem);
        var attendance = Stems.ATTENDANCE.matcher(name);
        if (attendance.matches() && !FieldText.isBlank(attendance.group(1))) {
            return Optional.of(new AttendanceExport(attendance.group(1)));
        }
        var rotation = Stems.ROTATION.matcher(name);
        if (rotation.matches()) {
            return Optional.of(new RotationMap(Integer.parseInt(rotation.group(1))));
        }
        return name.equalsIgnoreCase("Book1") ? Optional.of(new NotesWorkbook()) : Optional.empty();
    }

    /** The patterns behind {@link #ofStem}. */
    final class Stems {
        private static final String FURTHER_COPY =
                "(?:\\s*\\(\\d{1,4}\\)|\\s+-\\s+copy|\\s+copy(?:\\s+\\d{1,4})?)";
        private static final Pattern ATTENDANCE =
                Pattern.compile("lusi_mbchb(.+?)" + FURTHER_COPY + "*", Pattern.CASE_INSENSITIVE);
        private static final Pattern ROTATION =
                Pattern.compile("y([2-5])r.*", Pattern.CASE_INSENSITIVE);

        private Stems() {}
    }
}
