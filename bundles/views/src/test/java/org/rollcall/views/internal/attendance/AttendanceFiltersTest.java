package org.rollcall.views.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.testing.Figures;

/** Filters that are asked for by id keep the rows that a count counts. */
class AttendanceFiltersTest {

    @Property
    void aBarKeepsTheVeryStudentsThatItCounts(
            @ForAll @IntRange(max = 120) int present, @ForAll @IntRange(max = 120) int absent) {
        AttendanceRow row = row(present, absent);
        var bins = Distribution.of(List.of(row.figure().attendance())).bins();
        for (Distribution.Bin bin : bins) {
            String id = AttendanceFilters.ofBar("0 " + bin.from() + " " + bin.to()).orElseThrow();
            Filter<AttendanceRow> filter = AttendanceFilters.make(id).orElseThrow();
            assertEquals(bin.students() == 1, filter.test().test(row), bin.toString());
        }
    }

    @Test
    void whoMissedSoManyInARowIsFound() {
        var five = AttendanceFilters.make("missed=5").orElseThrow();
        assertTrue(five.test().test(row(10, 5)));
        assertFalse(five.test().test(row(10, 4)));
        assertEquals("Missed in a row: at least 5", five.label());
        assertEquals(
                List.of("missed=3", "missed=5", "missed=10"),
                AttendanceFilters.of(List.of(row(1, 1))).stream()
                        .map(Filter::id)
                        .filter(id -> id.startsWith("missed"))
                        .toList());
    }

    @Test
    void whatIsNoFilterMakesNone() {
        assertEquals(Optional.empty(), AttendanceFilters.make("missed=many"));
        assertEquals(Optional.empty(), AttendanceFilters.make("share=1"));
        assertEquals(Optional.empty(), AttendanceFilters.make("group=1"));
        assertEquals(Optional.empty(), AttendanceFilters.ofBar("nothing"));
    }

    @Test
    void aFilterAskedForByIdIsThereBeforeRowsAreAndAfter() {
        var filters =
                new Filters<AttendanceRow>(row -> row.student().id())
                        .making("attendance", AttendanceFilters::make);
        filters.restore(List.of("share=40 50", "group=1"));
        assertEquals(List.of("share=40 50", "group=1"), filters.wantedIds());
        filters.offer(AttendanceFilters.of(List.of(row(1, 1))));
        assertEquals(List.of("share=40 50"), filters.ids());
        assertEquals(List.of("Attendance above 40 % up to 50 %"), filters.words());
        assertTrue(filters.predicateProperty().get().test(row(1, 1)));
        assertFalse(filters.predicateProperty().get().test(row(2, 1)));
    }

    private static AttendanceRow row(int present, int absent) {
        return new AttendanceRow(
                Figures.basis("201"),
                Figures.figure("s1", "Dr A", present, absent),
                Note.NONE,
                Assignment.NONE);
    }
}
