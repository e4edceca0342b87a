package org.rollcall.report.internal;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.api.report.ReportRequest.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command line of {@code analyse} (attendance rules, "Report files"). */
@Command(
        name = "rollcall analyse",
        description = {
            "Reads every recognised file in a folder and writes all figures as files.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all well",
            "1:some file was refused, or some module has no kept row; the rest is written, and each is"
                    + " printed",
            "2:wrong usage",
            "3:failure"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rollcall analyse exports --out report",
            "  rollcall analyse exports --out report --from 2025-09-15 --to 2025-12-12 \\",
            "      --threshold 80 --days 14 --days 30 --format csv,xlsx,html"
        })
final class AnalyseOptions {

    @Parameters(
            paramLabel = "INPUT_DIR",
            description =
                    "Folder with exports (lusi_mbchb<module>.csv), rotation maps (y2r*.csv to"
                            + " y5r*.csv) and notes (Book1.xlsx).")
    Path input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write to; files of an earlier report are replaced.")
    Path out;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Day.class,
            description = "First day that counts (default: each module's own).")
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Last day that counts (default: each module's own).")
    LocalDate to;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            converter = Percentage.class,
            description =
                    "Percent at or below which a student is flagged (default: the rule set's).")
    Double threshold;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Moment.class,
            description =
                    "Day, or day and time as 2026-05-01T12:00, with which look-backs end; the rule set"
                            + " original counts from a day's midnight (default: each module's"
                            + " newest event up to today).")
    LocalDateTime asOf;

    @Option(
            names = "--days",
            paramLabel = "N",
            split = ",",
            converter = LookBack.class,
            description =
                    "Look-back for recent placement activity; may be given again (default: 30).")
    List<Integer> days = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            defaultValue = "standard",
            description =
                    "Rule set (default: ${DEFAULT-VALUE}; original reproduces the former tool).")
    String rules;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = EncodingName.class,
            description =
                    "Encoding of every text file without a byte-order mark, such as UTF-8 or"
                            + " windows-1252 (default: each is found out).")
    Charset encoding;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            converter = FormatName.class,
            description = "csv, xlsx and html, with commas between them (default: csv).")
    List<Format> formats = new ArrayList<>();

    /** A day, as 2025-09-15 or 15/09/2025. */
    static final class Day implements ITypeConverter<LocalDate> {
        private static final DateTimeFormatter SLASHED =
                DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public LocalDate convert(String value) {
            try {
                return value.contains("/")
                        ? LocalDate.parse(value, SLASHED)
                        : LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no date; write it as 2025-09-15 or 15/09/2025");
            }
        }
    }

    /** A day, or a day and a time as 2025-09-15T12:00; a day alone is its midnight. */
    static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String value) {
            try {
                String time = value.strip().replace(' ', 'T');
                return time.contains("T")
                        ? LocalDateTime.parse(time)
                        : new Day().convert(time).atStartOfDay();
            } catch (DateTimeException | TypeConversionException e) {
                throw new TypeConversionException(
                        "'"
                                + value
                                + "' is no date or date-time; write it as 2025-09-15, 15/09/2025 or"
                                + " 2025-09-15T12:00");
            }
        }
    }

    /** A percentage, with or without its sign. */
    static final class Percentage implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            String number = value.strip();
            if (number.endsWith("%")) {
                number = number.substring(0, number.length() - 1).strip();
            }
            try {
                double percent = new BigDecimal(number).doubleValue();
                if (percent >= 0 && percent <= 100) {
                    return percent;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of range.
            }
            throw new TypeConversionException(
                    "'" + value + "' is no percentage; write a number from 0 to 100, such as 80");
        }
    }

    /** A whole number of days. */
    static final class LookBack implements ITypeConverter<Integer> {
        private static final int MOST = 36_600;

        @Override
        public Integer convert(String value) {
            try {
                int days = Integer.parseInt(value.strip());
                if (days >= 1 && days <= MOST) {
                    return days;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of range.
            }
            throw new TypeConversionException(
                    "'" + value + "' is no look-back; write a whole number of days from 1 on");
        }
    }

    /** A name by which Java knows an encoding, in any case. */
    static final class EncodingName implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value.strip());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'"
                                + value
                                + "' is no encoding that Rollcall knows; write its name, such as"
                                + " UTF-8, UTF-16LE, windows-1252 or ISO-8859-15");
            }
        }
    }

    /** A format in any case. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            try {
                return Format.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no format; there are csv, xlsx and html");
            }
        }
    }
}
