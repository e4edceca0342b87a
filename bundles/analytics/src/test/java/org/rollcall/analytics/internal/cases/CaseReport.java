package org.rollcall.analytics.internal.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.Cleaner;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Student;
import org.rollcall.clean.internal.CleanerComponent;

/** All figures of one case under one rule set, as the tables of a report. */
final class CaseReport {
    private static final Pattern EXPORT = Pattern.compile("lusi_mbchb(.+)\\.csv");
    private static final Pattern MAP = Pattern.compile("y([2-5])r.*\\.csv");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Cleaner cleaner = new CleanerComponent();
    private final Analytics analytics = new AnalyticsComponent();
    private final CaseParameters parameters;
    private final RuleSet rules;
    private final List<CleanedModule> modules = new ArrayList<>();
    private final Map<String, Assignment> assignments = new HashMap<>();
    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    CaseReport(Path root, RuleSet rules) throws Exception {
        this.parameters = CaseParameters.read(root.resolve("parameters.json"));
        this.rules = rules;
        try (var files = Files.newDirectoryStream(root.resolve("input"))) {
            for (Path file : files) {
                read(file);
            }
        }
        modules.forEach(this::compute);
    }

    /** Rows of a table such as {@code summary.csv}, each by column name. */
    List<Map<String, String>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    private void read(Path file) throws Exception {
        String name = file.getFileName().toString();
        var source = new SourceRef(name, "");
        Matcher export = EXPORT.matcher(name);
        Matcher map = MAP.matcher(name);
        if (export.matches()) {
            String module = export.group(1).toUpperCase(Locale.ROOT);
            modules.add(
                    cleaner.attendance(CaseFile.csv(file), source, module, rules, Progress.none()));
        } else if (map.matches()) {
            int year = Integer.parseInt(map.group(1));
            assignments.putAll(
                    cleaner.rotation(CaseFile.csv(file), source, year, Progress.none())
                            .assignments());
        } else {
            notes.putAll(cleaner.notes(CaseFile.workbook(file), source, Progress.none()).notes());
        }
    }

    private void compute(CleanedModule cleaned) {
        AttendanceTable table = cleaned.table();
        var range = new DateRange(parameters.from(), parameters.to());
        var query = new Query(range, rules, parameters.threshold());
        load(cleaned);
        analytics.attendance(table, query).students().stream()
                .forEach(
                        f ->
                                row("summary.csv", table, f.student())
                                        .and("events", f.events())
                                        .and("present", f.present())
                                        .and("attendancePercent", percent(f.attendance(), 2)));
        analytics
                .placements(table, query)
                .students()
                .forEach(
                        f ->
                                row("placement.csv", table, f.student())
                                        .and("days", f.days())
                                        .and("dates", joined(f.dates()))
                                        .and("weeks", String.join(";", f.weeks())));
        analytics
                .placementAbsences(table, query)
                .absences()
                .forEach(
                        s ->
                                row("placement-absences.csv", table, s.student())
                                        .and("eventDescription", s.event())
                                        .and("start", MINUTES.format(s.start()))
                                        .and("mark", s.mark().text()));
        for (int days : parameters.days()) {
            analytics
                    .recentActivity(table, query, parameters.asOf(), days)
                    .students()
                    .forEach(
                            f ->
                                    row("placement-recent.csv", table, f.student())
                                            .and("lookBackDays", days)
                                            .and("checkIns", f.checkIns()));
        }
        analytics
                .selfCertified(table, query)
                .students()
                .forEach(
                        f ->
                                row("self-certified.csv", table, f.student())
                                        .and("count", f.count())
                                        .and("dates", joined(f.dates())));
        for (var trend : analytics.trends(table, query, false)) {
            trend.points()
                    .forEach(
                            p ->
                                    row("trend.csv", table, trend.student())
                                            .and("start", SECONDS.format(p.start()))
                                            .and("cumulativePercent", percent(p.cumulative(), 4))
                                            .and(
                                                    "moduleAveragePercent",
                                                    percent(trend.module(), 4)));
        }
    }

    private void load(CleanedModule cleaned) {
        AttendanceTable table = cleaned.table();
        var report = cleaned.report();
        new Row("load.csv")
                .and("module", table.module())
                .and("rowsRead", report.rows().read())
                .and("rowsKept", report.rows().kept())
                .and("rejected", report.rejected().size())
                .and("cancelled", report.rows().cancelled())
                .and("duplicates", report.rows().duplicates())
                .and("students", table.students().size())
                .and("present", rows(table).filter(r -> table.mark(r) == Mark.PRESENT).count())
                .and(
                        "selfStudyEvents",
                        rows(table).filter(r -> table.kind(r) == Kind.SELF_STUDY).count())
                .and("firstDate", table.dates().orElseThrow().from())
                .and("lastDate", table.dates().orElseThrow().to());
    }

    private static IntStream rows(AttendanceTable table) {
        return IntStream.range(0, table.rows());
    }

    private Row row(String name, AttendanceTable table, Student student) {
        Assignment assignment = assignments.getOrDefault(student.id(), Assignment.NONE);
        return new Row(name)
                .and("module", table.module())
                .and("studentId", student.id())
                .and("firstName", student.firstName())
                .and("surname", student.surname())
                .and("email", notes.getOrDefault(student.id(), Note.NONE).email())
                .and("group", assignment.group())
                .and("pattern", assignment.pattern());
    }

    private static String percent(Ratio ratio, int decimals) {
        return ratio.denominator() == 0
                ? ""
                : BigDecimal.valueOf(100 * ratio.numerator())
                        .divide(
                                BigDecimal.valueOf(ratio.denominator()),
                                decimals,
                                RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String joined(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(";"));
    }

    /** A row of a table, made column by column. */
    private final class Row {
        private final Map<String, String> columns = new LinkedHashMap<>();

        Row(String name) {
            tables.computeIfAbsent(name, n -> new ArrayList<>()).add(columns);
        }

        Row and(String column, Object value) {
            columns.put(column, value.toString());
            return this;
        }
    }

    /** What a case asks for. */
    record CaseParameters(
            LocalDate from,
            LocalDate to,
            double threshold,
            LocalDateTime asOf,
            List<Integer> days) {

        static CaseParameters read(Path file) throws Exception {
            String json = Files.readString(file);
            return new CaseParameters(
                    LocalDate.parse(value(json, "\"from\":\\s*\"([^\"]+)\"")),
                    LocalDate.parse(value(json, "\"to\":\\s*\"([^\"]+)\"")),
                    Double.parseDouble(value(json, "\"threshold\":\\s*([0-9.]+)")),
                    LocalDateTime.parse(value(json, "\"asOf\":\\s*\"([^\"]+)\"")),
                    Pattern.compile("\\d+")
                            .matcher(value(json, "\"days\":\\s*\\[([^\\]]*)\\]"))
                            .results()
                            .map(days -> Integer.valueOf(days.group()))
                            .toList());
        }

        private static String value(String json, String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(json);
            if (!matcher.find()) {
                throw new IllegalArgumentException("No " + pattern + " in " + json);
            }
            return matcher.group(1);
        }
    }
}
