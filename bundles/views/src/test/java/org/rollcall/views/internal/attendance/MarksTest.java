package org.rollcall.views.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;
import org.rollcall.api.table.Student;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.testing.Figures;
import org.rollcall.kit.text.Explain;
import org.rollcall.views.internal.Words;

/** The views have a word and a column for every mark there is. */
class MarksTest {
    /** Columns of numbers that are no marks. */
    private static final Set<String> OTHERS = Set.of("sessions", "missedInARow");

    @ParameterizedTest
    @EnumSource
    void everyMarkHasAWord(Mark mark) {
        assertFalse(Words.get("mark." + mark).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheExplanationAddsUpIsTheDenominator(Mark mark) {
        var figure = figure(mark);
        String sum = Explain.attendance(figure, Figures.basis("101")).lines().toList().get(1);
        long added =
                Pattern.compile("\\d+")
                        .matcher(sum)
                        .results()
                        .mapToLong(number -> Long.parseLong(number.group()))
                        .sum();
        assertEquals(figure.events(), mark.countable() ? added : 0, sum);
    }

    private static Figure figure(Mark mark) {
        int[] rows = new int[Mark.values().length];
        rows[mark.ordinal()] = 7;
        return new Figure(
                new Student("1", "Ada", "King", "Dr A"),
                MarkCounts.of(rows),
                false,
                false,
                0,
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkIsCountedInOneColumnOfTheAttendanceTable(Mark mark) {
        var row = new AttendanceRow(Figures.basis("101"), figure(mark), Note.NONE, Assignment.NONE);
        List<String> counted =
                AttendanceColumns.of(new Names()).stream()
                        .filter(column -> !OTHERS.contains(column.id()))
                        .filter(column -> Integer.valueOf(7).equals(column.value(row)))
                        .map(column -> column.id())
                        .toList();
        assertEquals(1, counted.size(), mark + " is counted in " + counted);
    }
}
