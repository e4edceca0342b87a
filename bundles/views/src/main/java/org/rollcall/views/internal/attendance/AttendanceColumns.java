package org.rollcall.views.internal.attendance;

import java.util.List;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.text.Explain;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** The columns of the attendance table. */
final class AttendanceColumns {
    private AttendanceColumns() {}

    static List<Column<AttendanceRow, ?>> of(Names names) {
        return List.of(
                Columns.text("id", 6.4, row -> names.id(row.student())),
                Columns.text("firstName", 6.8, row -> names.firstName(row.student())),
                Columns.text("surname", 8, row -> names.surname(row.student())),
                Columns.<AttendanceRow>percent("percent", 7.4, row -> row.figure().attendance())
                        .explained(row -> Explain.attendance(row.figure(), row.basis())),
                Column.<AttendanceRow>text(
                                "interval",
                                Words.get("column.interval", Ratio.CONFIDENCE.text()),
                                8.4,
                                row -> Explain.intervalText(row.figure().attendance()))
                        .explained(row -> Explain.interval(row.figure().attendance(), row.basis()))
                        .cell(IntervalCell::new),
                Columns.<AttendanceRow>flag("flag", 8.6, row -> row.figure().atOrBelowThreshold())
                        .explained(row -> Explain.flag(row.figure(), row.basis()))
                        .cell(FlagCell::new),
                Columns.number("sessions", 5.6, row -> row.figure().events()),
                Columns.number("present", 5.2, row -> row.figure().present()),
                Columns.number("absent", 5, row -> row.figure().absent()),
                Columns.number("selfCertified", 5.8, row -> row.figure().selfCertified()),
                Columns.number("unmarked", 5.4, row -> row.figure().unknown()),
                Columns.<AttendanceRow>number(
                                "missedInARow", 5.4, row -> row.figure().missedInARow())
                        .explained(row -> Explain.missedInARow(row.figure(), row.basis())),
                Columns.<AttendanceRow>date(
                                "lastPresent", 6.6, row -> row.figure().lastPresent().orElse(null))
                        .explained(row -> Explain.lastPresent(row.figure(), row.basis())),
                Columns.text("advisor", 8.4, row -> row.student().academicAdvisor()),
                Columns.<AttendanceRow>text("notes", 4.6, row -> names.text(row.note().text()))
                        .notes()
                        .cell(NotesCell::new),
                Columns.<AttendanceRow>text("group", 6, row -> row.assignment().group())
                        .hiddenAtFirst(),
                Columns.<AttendanceRow>text("pattern", 6, row -> row.assignment().pattern())
                        .hiddenAtFirst(),
                Columns.<AttendanceRow>text("email", 14, row -> names.text(row.note().email()))
                        .hiddenAtFirst(),
                Columns.<AttendanceRow>flag(
                                "certificate", 6.4, row -> row.figure().selfCertificate())
                        .hiddenAtFirst());
    }
}
