package org.rollcall.report.internal;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Student;
import org.rollcall.report.internal.table.Table;

/** The tables of a report, as the attendance rules list them ("Report files"). */
final class ReportTables {
    private final List<ModuleFigures> modules;

    ReportTables(List<ModuleFigures> modules) {
        this.modules = modules;
    }

    /** What a student did over one look-back. */
    private record Recent(RecentActivityResult result, RecentActivityResult.Figure figure) {}

    /** A point of a student's trend. */
    private record TrendPoint(TrendResult trend, TrendResult.Point point) {}

    /** Those that are CSV files, in the rules' order. */
    List<Table<?>> all(FileTables files) {
        return List.of(
                files.load(),
                files.rejected(),
                summary(),
                placement(),
                placementAbsences(),
                placementRecent(),
                selfCertified(),
                trend());
    }

    Table<?> summary() {
        return Table.<StudentRow<AttendanceResult.Figure>>named("summary", "Attendance")
                .with(List.of(StudentRow.MODULE))
                .with(StudentRow.PERSON)
                .text("academicAdvisor", "Advisor", row -> row.student().academicAdvisor())
                .number("events", "Sessions", row -> row.figure().events())
                .number("present", "Present", row -> row.figure().present())
                .number("absent", "Absent", row -> row.figure().absent())
                .number("selfCertified", "Self-certified", row -> row.figure().selfCertified())
                .number("unknown", "Unmarked", row -> row.figure().unknown())
                .percent("attendancePercent", "Attendance %", row -> row.figure().attendance())
                .rowMark(
                        "atOrBelowThreshold",
                        "At or below threshold",
                        row -> row.figure().atOrBelowThreshold())
                .flag("selfCertificate", "Certificate sent", row -> row.figure().selfCertificate())
                .with(List.of(StudentRow.NOTES))
                .number("missedInARow", "Missed in a row", row -> row.figure().missedInARow())
                .day("lastPresent", "Last present", row -> row.figure().lastPresent().orElse(null))
                .rows(
                        rows(
                                module -> module.attendance().students(),
                                AttendanceResult.Figure::student));
    }

    Table<?> placement() {
        return Table.<StudentRow<PlacementResult.Figure>>named("placement", "Placement days")
                .with(List.of(StudentRow.MODULE))
                .with(StudentRow.PERSON)
                .with(List.of(StudentRow.GROUP, StudentRow.PATTERN))
                .number("days", "Days", row -> row.figure().days())
                .code("dates", "Dates", row -> joined(row.figure().dates()))
                .code("weeks", "Academic weeks", row -> String.join(";", row.figure().weeks()))
                .rows(
                        rows(
                                module -> module.placements().students(),
                                PlacementResult.Figure::student));
    }

    Table<?> placementAbsences() {
        return Table.<StudentRow<Session>>named("placement-absences", "Placement absences")
                .with(List.of(StudentRow.MODULE))
                .with(StudentRow.PERSON)
                .with(List.of(StudentRow.GROUP))
                .text("eventDescription", "Event", row -> row.figure().event())
                .minute("start", "Start", row -> row.figure().start())
                .code("mark", "Mark", row -> row.figure().mark().text())
                .with(List.of(StudentRow.NOTES))
                .rows(rows(module -> module.absences().absences(), Session::student));
    }

    Table<?> placementRecent() {
        return Table.<StudentRow<Recent>>named("placement-recent", "Recent placement activity")
                .with(List.of(StudentRow.MODULE))
                .number(
                        "lookBackDays",
                        "Look-back days",
                        row -> row.figure().result().lookBackDays())
                .with(StudentRow.PERSON)
                .with(List.of(StudentRow.GROUP, StudentRow.PATTERN))
                .number("checkIns", "Check-ins", row -> row.figure().figure().checkIns())
                .second("asOf", "As of", row -> asOf(row.figure().result()))
                .rows(rows(ReportTables::recent, recent -> recent.figure().student()));
    }

    private static List<Recent> recent(ModuleFigures module) {
        return module.recent().stream()
                .flatMap(result -> result.students().stream().map(f -> new Recent(result, f)))
                .toList();
    }

    /** A whole day, or a moment, as the rule set counts. */
    private static Temporal asOf(RecentActivityResult recent) {
        return ReportFacts.wholeDays(recent.basis().query().rules())
                ? recent.asOf().toLocalDate()
                : recent.asOf();
    }

    Table<?> selfCertified() {
        return Table.<StudentRow<SelfCertifiedResult.Figure>>named(
                        "self-certified", "Self-certified events")
                .with(List.of(StudentRow.MODULE))
                .with(StudentRow.PERSON)
                .number("count", "Events", row -> row.figure().count())
                .code("dates", "Dates", row -> joined(row.figure().dates()))
                .rows(
                        rows(
                                module -> module.selfCertified().students(),
                                SelfCertifiedResult.Figure::student));
    }

    private Table<?> trend() {
        return Table.<StudentRow<TrendPoint>>named("trend", "Trends")
                .with(List.of(StudentRow.MODULE, StudentRow.STUDENT))
                .second("start", "Start", row -> row.figure().point().start())
                .finePercent(
                        "cumulativePercent",
                        "Cumulative %",
                        row -> row.figure().point().cumulative())
                .finePercent(
                        "moduleAveragePercent", "Module %", row -> row.figure().trend().module())
                .rows(
                        taker -> {
                            for (ModuleFigures module : modules) {
                                for (TrendResult trend : module.trends().get()) {
                                    for (TrendResult.Point point : trend.points()) {
                                        taker.take(
                                                new StudentRow<>(
                                                        module,
                                                        trend.student(),
                                                        new TrendPoint(trend, point)));
                                    }
                                }
                            }
                        });
    }

    /** A row for each figure of each module. */
    private <F> Table.Rows<StudentRow<F>> rows(
            Function<ModuleFigures, List<F>> figures, Function<F, Student> student) {
        return taker -> {
            for (ModuleFigures module : modules) {
                for (F figure : figures.apply(module)) {
                    taker.take(new StudentRow<>(module, student.apply(figure), figure));
                }
            }
        };
    }

    private static String joined(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(";"));
    }
}
