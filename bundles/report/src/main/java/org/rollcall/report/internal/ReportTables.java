package org.rollcall.report.internal;

import static org.rollcall.report.internal.table.Column.number;
import static org.rollcall.report.internal.table.Column.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Student;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

/** The tables of a report, as the attendance rules list them ("Report files"). */
final class ReportTables {
    private static final Column STUDENT =
            new Column("studentId", "Student", Column.Role.ROW_HEADER);

    private final List<ModuleFigures> modules;

    ReportTables(List<ModuleFigures> modules) {
        this.modules = modules;
    }

    /** Those that are CSV files, in the rules' order. */
    List<ReportTable> all(FileTables files) {
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

    ReportTable summary() {
        var columns =
                List.of(
                        text("module", "Module"),
                        STUDENT,
                        text("firstName", "First name"),
                        text("surname", "Surname"),
                        text("email", "E-mail"),
                        text("academicAdvisor", "Advisor"),
                        number("events", "Sessions"),
                        number("present", "Present"),
                        number("absent", "Absent"),
                        number("selfCertified", "Self-certified"),
                        number("unknown", "Unmarked"),
                        number("attendancePercent", "Attendance %"),
                        new Column(
                                "atOrBelowThreshold",
                                "At or below threshold",
                                Column.Role.ROW_MARK),
                        text("selfCertificate", "Certificate sent"),
                        text("notes", "Notes"),
                        number("missedInARow", "Missed in a row"),
                        text("lastPresent", "Last present"));
        return new ReportTable(
                "summary",
                "Attendance",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (AttendanceResult.Figure figure : module.attendance().students()) {
                            Note note = module.data().note(figure.student().id());
                            student(sink, module, figure.student());
                            sink.text(figure.student().academicAdvisor());
                            sink.number(figure.events());
                            sink.number(figure.present());
                            sink.number(figure.absent());
                            sink.number(figure.selfCertified());
                            sink.number(figure.unknown());
                            sink.percent(figure.attendance(), 2);
                            sink.flag(figure.atOrBelowThreshold());
                            sink.flag(figure.selfCertificate());
                            sink.text(note.text());
                            sink.number(figure.missedInARow());
                            day(sink, figure.lastPresent());
                            sink.endRow();
                        }
                    }
                });
    }

    ReportTable placement() {
        var columns =
                List.of(
                        text("module", "Module"),
                        STUDENT,
                        text("firstName", "First name"),
                        text("surname", "Surname"),
                        text("email", "E-mail"),
                        text("group", "Group"),
                        text("pattern", "Pattern"),
                        number("days", "Days"),
                        text("dates", "Dates"),
                        text("weeks", "Academic weeks"));
        return new ReportTable(
                "placement",
                "Placement days",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (PlacementResult.Figure figure : module.placements().students()) {
                            student(sink, module, figure.student());
                            assignment(sink, module, figure.student());
                            sink.number(figure.days());
                            sink.code(joined(figure.dates()));
                            sink.code(String.join(";", figure.weeks()));
                            sink.endRow();
                        }
                    }
                });
    }

    ReportTable placementAbsences() {
        var columns =
                List.of(
                        text("module", "Module"),
                        STUDENT,
                        text("firstName", "First name"),
                        text("surname", "Surname"),
                        text("email", "E-mail"),
                        text("group", "Group"),
                        text("eventDescription", "Event"),
                        text("start", "Start"),
                        text("mark", "Mark"),
                        text("notes", "Notes"));
        return new ReportTable(
                "placement-absences",
                "Placement absences",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (Session session : module.absences().absences()) {
                            String id = session.student().id();
                            student(sink, module, session.student());
                            sink.text(module.data().assignment(id).group());
                            sink.text(session.event());
                            sink.minute(session.start());
                            sink.code(session.mark().text());
                            sink.text(module.data().note(id).text());
                            sink.endRow();
                        }
                    }
                });
    }

    ReportTable placementRecent() {
        var columns =
                List.of(
                        text("module", "Module"),
                        number("lookBackDays", "Look-back days"),
                        STUDENT,
                        text("firstName", "First name"),
                        text("surname", "Surname"),
                        text("email", "E-mail"),
                        text("group", "Group"),
                        text("pattern", "Pattern"),
                        number("checkIns", "Check-ins"),
                        text("asOf", "As of"));
        return new ReportTable(
                "placement-recent",
                "Recent placement activity",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (RecentActivityResult recent : module.recent()) {
                            for (RecentActivityResult.Figure figure : recent.students()) {
                                sink.text(module.module());
                                sink.number(recent.lookBackDays());
                                person(sink, module, figure.student());
                                assignment(sink, module, figure.student());
                                sink.number(figure.checkIns());
                                asOf(sink, recent);
                                sink.endRow();
                            }
                        }
                    }
                });
    }

    private static void day(RowSink sink, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            sink.day(day.get());
        } else {
            sink.nothing();
        }
    }

    /** A whole day, or a moment, as the rule set counts. */
    private static void asOf(RowSink sink, RecentActivityResult recent) throws IOException {
        if (ReportFacts.wholeDays(recent.basis().query().rules())) {
            sink.day(recent.asOf().toLocalDate());
        } else {
            sink.second(recent.asOf());
        }
    }

    ReportTable selfCertified() {
        var columns =
                List.of(
                        text("module", "Module"),
                        STUDENT,
                        text("firstName", "First name"),
                        text("surname", "Surname"),
                        text("email", "E-mail"),
                        number("count", "Events"),
                        text("dates", "Dates"));
        return new ReportTable(
                "self-certified",
                "Self-certified events",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (SelfCertifiedResult.Figure figure :
                                module.selfCertified().students()) {
                            student(sink, module, figure.student());
                            sink.number(figure.count());
                            sink.code(joined(figure.dates()));
                            sink.endRow();
                        }
                    }
                });
    }

    private ReportTable trend() {
        var columns =
                List.of(
                        text("module", "Module"),
                        STUDENT,
                        text("start", "Start"),
                        number("cumulativePercent", "Cumulative %"),
                        number("moduleAveragePercent", "Module %"));
        return new ReportTable(
                "trend",
                "Trends",
                columns,
                sink -> {
                    for (ModuleFigures module : modules) {
                        for (TrendResult trend : module.trends().get()) {
                            for (TrendResult.Point point : trend.points()) {
                                sink.text(module.module());
                                sink.text(trend.student().id());
                                sink.second(point.start());
                                sink.percent(point.cumulative(), 4);
                                sink.percent(trend.module(), 4);
                                sink.endRow();
                            }
                        }
                    }
                });
    }

    private static void student(RowSink sink, ModuleFigures module, Student student)
            throws IOException {
        sink.text(module.module());
        person(sink, module, student);
    }

    private static void person(RowSink sink, ModuleFigures module, Student student)
            throws IOException {
        sink.text(student.id());
        sink.text(student.firstName());
        sink.text(student.surname());
        sink.text(module.email(student));
    }

    private static void assignment(RowSink sink, ModuleFigures module, Student student)
            throws IOException {
        Assignment assignment = module.data().assignment(student.id());
        sink.text(assignment.group());
        sink.text(assignment.pattern());
    }

    private static String joined(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(";"));
    }
}
