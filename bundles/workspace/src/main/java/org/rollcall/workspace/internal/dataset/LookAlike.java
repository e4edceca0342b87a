package org.rollcall.workspace.internal.dataset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.FileNames;

/**
 * What a file looks like whose name tells no kind, so that nobody thinks that it was read: an
 * export saved as a workbook, a copy, a name with a letter too many.
 */
final class LookAlike {
    private static final Pattern EXPORT =
            Pattern.compile("lusi[\\s_.-]*mbchb[\\s_-]*([a-z0-9]+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAP =
            Pattern.compile("(?<![a-z0-9])y(\\d)r[a-z0-9]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTES =
            Pattern.compile("(?<![a-z0-9])book\\s*1(?![0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORKBOOK =
            Pattern.compile("\\.(xlsx?|xlsm|xlsb|ods|numbers)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY =
            Pattern.compile("\\bcop(y|ies)\\b|\\(\\d+\\)", Pattern.CASE_INSENSITIVE);

    /** Text, whatever else was put behind its ending. */
    private static final Pattern TEXT =
            Pattern.compile("\\.(csv|tsv|txt)(\\.|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PACKED =
            Pattern.compile("\\.(zip|gz|7z|rar|tar|tgz)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNFINISHED =
            Pattern.compile("\\.(crdownload|part|partial|download|tmp)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORT =
            Pattern.compile(
                    "report\\.(json|xlsx|html)|(load|rejected|summary|placement(-absences|-recent)?"
                            + "|self-certified|trend)\\.csv",
                    Pattern.CASE_INSENSITIVE);

    private LookAlike() {}

    static IgnoredFile of(String fileName) {
        String name = FieldText.comparable(fileName);
        Matcher export = EXPORT.matcher(name);
        if (export.find()) {
            return export(fileName, name, Optional.ofNullable(export.group(1)));
        }
        Matcher map = MAP.matcher(name);
        if (map.find()) {
            return map(fileName, name, map);
        }
        if (NOTES.matcher(name).find()) {
            return notes(fileName, name);
        }
        if (REPORT.matcher(name).matches()) {
            return new IgnoredFile(
                    fileName,
                    "a file of an earlier report",
                    "Keep reports in another folder than exports.");
        }
        return IgnoredFile.unknown(fileName);
    }

    private static IgnoredFile export(String fileName, String name, Optional<String> code) {
        if (code.isEmpty()) {
            return new IgnoredFile(
                    fileName,
                    "an attendance export without a module code",
                    "Name it lusi_mbchb<module>.csv to have it read.");
        }
        String module = code.get().toUpperCase(Locale.ROOT);
        return textTable(
                fileName,
                name,
                "an attendance export of module " + module,
                "lusi_mbchb" + code.get().toLowerCase(Locale.ROOT) + ".csv");
    }

    private static IgnoredFile map(String fileName, String name, Matcher map) {
        int year = Integer.parseInt(map.group(1));
        if (year < 2 || year > 5) {
            return new IgnoredFile(
                    fileName,
                    "a rotation map of year " + year,
                    "There are maps of years 2 to 5 alone (y2r*.csv to y5r*.csv).");
        }
        return textTable(
                fileName,
                name,
                "a rotation map of year " + year,
                map.group().toLowerCase(Locale.ROOT) + ".csv");
    }

    private static IgnoredFile textTable(
            String fileName, String name, String what, String rightName) {
        if (WORKBOOK.matcher(name).find()) {
            return new IgnoredFile(
                    fileName, what + " as a workbook", "Save it as CSV, named " + rightName + ".");
        }
        return elsewise(fileName, name, what, rightName);
    }

    private static IgnoredFile notes(String fileName, String name) {
        String what = "the student notes";
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || !WORKBOOK.matcher(name).find()
                ? notText(fileName, name, what)
                : new IgnoredFile(
                        fileName,
                        what + " as a workbook of another format",
                        "Save it as Excel workbook, named Book1.xlsx.");
    }

    private static IgnoredFile notText(String fileName, String name, String what) {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
            return new IgnoredFile(
                    fileName, what + " as text", "Save it as Excel workbook, named Book1.xlsx.");
        }
        return elsewise(fileName, name, what, "Book1.xlsx");
    }

    private static IgnoredFile elsewise(
            String fileName, String name, String what, String rightName) {
        if (PACKED.matcher(name).find()) {
            return new IgnoredFile(fileName, what + ", packed", "Unpack it to have it read.");
        }
        if (UNFINISHED.matcher(name).find()) {
            return new IgnoredFile(
                    fileName,
                    what + " whose download is not finished",
                    "Wait until it is there, and run again.");
        }
        if (COPY.matcher(name).find()) {
            return new IgnoredFile(
                    fileName, "a copy of " + what, "Name it " + rightName + " if it is meant.");
        }
        String ending = FileNames.extension(name);
        String right = FileNames.extension(rightName);
        if (!ending.isEmpty() && !ending.equals(right) && !TEXT.matcher(name).find()) {
            return new IgnoredFile(
                    fileName,
                    what + " in a format that can't be read",
                    "Save it as %s, named %s."
                            .formatted(right.equals("csv") ? "CSV" : "Excel workbook", rightName));
        }
        return new IgnoredFile(
                fileName,
                what + " under another name",
                "Name it " + rightName + " to have it read.");
    }
}
