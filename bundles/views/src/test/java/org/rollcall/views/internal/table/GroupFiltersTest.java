package org.rollcall.views.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.views.internal.table.Filters.Filter;

class GroupFiltersTest {
    @Test
    void aGroupIsCalledSoOnce() {
        var filters = GroupFilters.each("group", List.of("Group 3", "Leeds", ""), row -> row);
        assertEquals(
                List.of("Group 3", "Group Leeds"), filters.stream().map(Filter::label).toList());
        assertEquals(
                List.of("group=Group 3", "group=Leeds"), filters.stream().map(Filter::id).toList());
    }
}
