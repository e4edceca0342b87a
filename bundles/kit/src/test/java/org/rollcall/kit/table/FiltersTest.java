package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.table.Filters.Filter;

class FiltersTest {
    private static final List<String> ROWS = List.of("Ada", "Bob", "Åsa", "Bea");
    private static final Filter<String> SHORT = new Filter<>("b", "With b", r -> r.startsWith("B"));
    private static final Filter<String> ENDS = new Filter<>("a", "Ends in a", r -> r.endsWith("a"));
    private final Filters<String> filters = new Filters<>(row -> row);

    @Test
    void allFiltersAndAllWordsMustPass() {
        filters.offer(List.of(SHORT, ENDS));
        assertEquals(ROWS, shown());

        filters.choose(SHORT);
        filters.choose(ENDS);
        assertEquals(List.of("Bea"), shown());

        filters.drop(SHORT);
        filters.typedProperty().set("asa");
        assertEquals(List.of("Åsa"), shown());
        assertEquals(List.of("Ends in a", "“asa”"), filters.words());

        filters.clear();
        assertEquals(ROWS, shown());
        assertFalse(filters.any());
    }

    @Test
    void aChosenFilterStaysWhenRowsAreReplaced() {
        filters.offer(List.of(SHORT, ENDS));
        filters.choose(SHORT);
        filters.offer(List.of());
        assertEquals(List.of("Bob", "Bea"), shown());
        filters.offer(List.of(SHORT, ENDS));
        assertEquals(List.of("b"), filters.ids());
    }

    @Test
    void aRestoredFilterWaitsUntilItIsOffered() {
        filters.restore(List.of("a"));
        assertEquals(ROWS, shown());
        assertEquals(List.of("a"), filters.wantedIds());
        filters.choose(SHORT);
        assertEquals(List.of("b", "a"), filters.wantedIds());
        filters.drop(SHORT);
        filters.offer(List.of(SHORT, ENDS));
        assertEquals(List.of("Ada", "Åsa", "Bea"), shown());
        assertEquals(List.of("a"), filters.wantedIds());
    }

    private List<String> shown() {
        return Stream.of(ROWS.toArray(new String[0]))
                .filter(filters.predicateProperty().get())
                .toList();
    }
}
