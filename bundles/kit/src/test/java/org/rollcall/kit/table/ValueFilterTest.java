package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rows are filtered by the values of a column, and such a filter is made again from its id. */
class ValueFilterTest {
    private final Column<String, String> group = Column.text("group", "Group", 4, row -> row);
    private final List<Column<String, ?>> columns =
            List.of(group, Column.text("surname", "Surname", 4, row -> row));

    @Property
    void aFilterIsMadeAgainFromItsId(
            @ForAll @Size(min = 1, max = 6) Set<@AlphaChars @NumericChars String> values) {
        var filter = ValueFilter.of(group, values);
        var again = ValueFilter.make(columns, filter.id()).orElseThrow();
        assertEquals(filter.id(), again.id());
        assertEquals(filter.label(), again.label());
        values.forEach(value -> assertTrue(again.test().test(value)));
        assertFalse(again.test().test("none of them"));
    }

    @Test
    void valuesHaveTheirCountsAndEmptyOnesAWord() {
        assertEquals(
                Map.of("", 1L, "A", 2L, "b", 1L),
                ValueFilter.counts(group, List.of("b", "A", "", "A")));
        assertEquals(
                List.of("", "A", "b"),
                List.copyOf(ValueFilter.counts(group, List.of("b", "A", "", "A")).keySet()));
        assertEquals("Group: (empty), A", ValueFilter.of(group, Set.of("", "A")).label());
    }

    @Test
    void namesAreNoChoicesAsAChipWouldShowThemWhileTheyAreHidden() {
        Column<String, ?> surname = columns.get(1);
        assertFalse(ValueFilter.offeredFor(surname));
        String id = ValueFilter.of(surname, Set.of("Jones")).id();
        assertTrue(ValueFilter.make(columns, id).isEmpty());
    }
}
