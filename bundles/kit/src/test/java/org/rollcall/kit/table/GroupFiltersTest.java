package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.kit.table.Filters.Filter;

class GroupFiltersTest {
    @Test
    void aGroupIsCalledSoOnce() {
        var filters =
                GroupFilters.of(
                        List.of("Group 3", "Leeds", ""), row -> new Assignment(row, ""), row -> "");
        assertEquals(
                List.of("Group 3", "Group Leeds"), filters.stream().map(Filter::label).toList());
        assertEquals(
                List.of("group=Group 3", "group=Leeds"), filters.stream().map(Filter::id).toList());
    }

    @Test
    void aGroupOfFiltersIsHeadedAsItsViewSays() {
        var filters = new Filters<String>(row -> row).headed("weekday", "Day");
        assertEquals("Day", filters.heading("weekday"));
        assertEquals("Group", filters.heading("group"));
        assertEquals("unheard", filters.heading("unheard"));
    }
}
