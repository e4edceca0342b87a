package org.rollcall.views.internal.attendance;

import java.util.List;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Names;
import org.rollcall.views.internal.figures.Explain;
import org.rollcall.views.internal.table.Column;

/** The columns of the attendance table. */
final class AttendanceColumns {
    private AttendanceColumns() {}

    static List<Column<AttendanceRow, ?>> of(Names names) {
        return List.of(
                Column.text("id", 6.4, row -> names.id(row.student())),
                Column.text("firstName", 6.8, row -> names.firstName(row.student())),
                Column.text("surname", 8, row -> names.surname(row.student())),
                Column.<AttendanceRow>percent("percent", 7.4, row -> row.figure().attendance())
                        .explained(row -> Explain.attendance(row.figure(), row.basis())),
                Column.<AttendanceRow>titled(
                                "interval",
                                Words.get("column.interval", Ratio.CONFIDENCE.text()),
                                8.4,
                                row -> Explain.intervalText(row.figure().attendance()))
                        .explained(row -> Explain.interval(row.figure().attendance(), row.basis()))
                        .cell(IntervalCell::new),
                Column.<AttendanceRow>flag("flag", 8.6, row -> row.figure().atOrBelowThreshold())
                        .explained(row -> Explain.flag(row.figure(), row.basis()))
                        .cell(FlagCell::new),
                Column.number("sessions", 5.6, row -> row.figure().events()),
                Column.number("present", 5.2, row -> row.figure().present()),
                Column.number("absent", 5, row -> row.figure().absent()),
                Column.number("selfCertified", 5.8, row -> row.figure().selfCertified()),
                Column.number("unmarked", 5.4, row -> row.figure().unknown()),
                Column.<AttendanceRow>number(
                                "missedInARow", 5.4, row -> row.figure().missedInARow())
                        .explained(row -> Explain.missedInARow(row.figure(), row.basis())),
                Column.<AttendanceRow>date(
                                "lastPresent", 6.6, row -> row.figure().lastPresent().orElse(null))
                        .explained(row -> Explain.lastPresent(row.figure(), row.basis())),
                Column.text("advisor", 8.4, row -> row.student().academicAdvisor()),
                Column.<AttendanceRow>text("notes", 4.6, row -> names.text(row.note().text()))
                        .notes()
                        .cell(NotesCell::new),
                Column.<AttendanceRow>text("group", 6, row -> row.assignment().group())
                        .hiddenAtFirst(),
                Column.<AttendanceRow>text("pattern", 6, row -> row.assignment().pattern())
                        .hiddenAtFirst(),
                Column.<AttendanceRow>text("email", 14, row -> names.text(row.note().email()))
                        .hiddenAtFirst(),
                Column.<AttendanceRow>flag(
                                "certificate", 6.4, row -> row.figure().selfCertificate())
                        .hiddenAtFirst());
    }
}
