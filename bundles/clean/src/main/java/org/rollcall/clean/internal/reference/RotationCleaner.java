package org.rollcall.clean.internal.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.input.HeaderNames;

/** Cleans rotation maps; the year of study tells the columns (attendance rules, section 1). */
public final class RotationCleaner {
    private RotationCleaner() {}

    /**
     * @throws InputException if a required column is missing
     */
    public static void check(int year, String file, List<String> header) throws InputException {
        var names = new HeaderNames(file, header);
        names.require(idName(names, year), groupName(year), "Pattern");
    }

    /**
     * @throws InputException if a required column is missing
     */
    public static CleanedRotation clean(RawTable raw, SourceRef source, int year, Progress progress)
            throws InputException {
        var names = new HeaderNames(source.name(), raw.header());
        String idName = idName(names, year);
        String groupName = groupName(year);
        int[] columns = names.require(idName, groupName, "Pattern");
        var rows = new ReferenceRows<Assignment>(raw, source);
        rows.read(
                columns[0],
                idName,
                row ->
                        Arrays.stream(columns)
                                        .noneMatch(column -> FieldText.isBlank(row.get(column)))
                                && fault(row, columns[1], groupName, year).isEmpty(),
                row -> fault(row, columns[1], groupName, year),
                row ->
                        new Assignment(
                                group(row.get(columns[1]), year),
                                FieldText.trim(row.get(columns[2]))),
                progress);
        return new CleanedRotation(
                year, rows.values(), rows.report(names.duplicates(idName, groupName, "Pattern")));
    }

    private static String idName(HeaderNames names, int year) {
        if (year == 2) {
            return "Student No.";
        }
        return names.find("Student ID") < 0 && names.find("student_id") >= 0
                ? "student_id"
                : "Student ID";
    }

    private static String groupName(int year) {
        return switch (year) {
            case 2 -> "Trust (B1)";
            case 5 -> "Rotation 1";
            default -> "Group";
        };
    }

    private static Optional<ReferenceRows.Fault> fault(
            RawRow row, int column, String groupName, int year) {
        String text = FieldText.comparable(row.get(column));
        boolean wholeNumber = text.isEmpty() || number(text).isPresent();
        return (year == 3 || year == 4) && !wholeNumber
                ? Optional.of(new ReferenceRows.Fault(groupName, "group is no whole number", text))
                : Optional.empty();
    }

    private static String group(String field, int year) {
        String text = FieldText.trim(field);
        if (year == 2) {
            return text.toUpperCase(Locale.ROOT);
        }
        if (year == 5 || text.isEmpty()) {
            return text;
        }
        return "Group " + number(FieldText.comparable(text)).orElse(text);
    }

    /** A whole number as people write it: spreadsheets add {@code .0}, people leading zeros. */
    private static Optional<String> number(String text) {
        String digits = text.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=\\d)", "");
        return digits.matches("\\d+") ? Optional.of(digits) : Optional.empty();
    }
}
