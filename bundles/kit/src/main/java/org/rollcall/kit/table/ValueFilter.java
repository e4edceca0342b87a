package org.rollcall.kit.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.table.Filters.Filter;

/**
 * Filters by values of a column. The id is {@code values.<column>=<value>␞<value>…}, each value as
 * the cell says it. Columns that tell who a student is have none: a chip would go on saying it
 * while names are hidden.
 */
final class ValueFilter {
    private static final String PREFIX = "values.";
    private static final String SEPARATOR = "\u001e";
    private static final int NAMED = 3;

    private ValueFilter() {}

    /** Whether rows can be filtered by values of a column. */
    static boolean offeredFor(Column<?, ?> column) {
        return !column.isPersonal();
    }

    /** Keeps the rows that have one of some values. */
    static <R> Filter<R> of(Column<R, ?> column, Set<String> values) {
        var kept = new TreeSet<>(values);
        String label =
                kept.stream()
                        .limit(NAMED)
                        .map(ValueFilter::shown)
                        .collect(Collectors.joining(", "));
        return new Filter<>(
                idStart(column) + String.join(SEPARATOR, kept),
                kept.size() > NAMED
                        ? Words.get(
                                "filter.valuesMore",
                                column.plainTitle(),
                                label,
                                kept.size() - NAMED)
                        : Words.get("filter.values", column.plainTitle(), label),
                row -> kept.contains(column.text(row)),
                "",
                column.id());
    }

    /** The filter of an id; empty for an id of another kind or of a column that is not there. */
    static <R> Optional<Filter<R>> make(List<Column<R, ?>> columns, String id) {
        return columns.stream()
                .filter(column -> offeredFor(column) && id.startsWith(idStart(column)))
                .findFirst()
                .map(column -> of(column, values(column, id)));
    }

    /** The values by which a column is filtered; empty where it is not. */
    static <R> Optional<Set<String>> chosen(Column<R, ?> column, Filters<R> filters) {
        return current(column, filters).map(filter -> values(column, filter.id()));
    }

    static <R> Optional<Filter<R>> current(Column<R, ?> column, Filters<R> filters) {
        return filters.chosen().stream()
                .filter(filter -> filter.id().startsWith(idStart(column)))
                .findFirst();
    }

    /** What the cells of a column say, in the column's order, each with the number of rows. */
    static <R, V> Map<String, Long> counts(Column<R, V> column, List<R> rows) {
        var order = column.order();
        List<R> sorted = rows;
        if (order != null) {
            sorted =
                    rows.stream()
                            .sorted(
                                    Comparator.comparing(
                                            column::value, Comparator.nullsLast(order)))
                            .toList();
        } else {
            // Percentages: those without sessions last.
            sorted = rows.stream().sorted(column.byShare()).toList();
        }
        var counts = new LinkedHashMap<String, Long>();
        sorted.forEach(row -> counts.merge(column.text(row), 1L, Long::sum));
        return counts;
    }

    /** How a value is said; some cells are empty. */
    static String shown(String value) {
        return value.isEmpty() ? Words.get("filter.values.empty") : value;
    }

    private static String idStart(Column<?, ?> column) {
        return PREFIX + column.id() + "=";
    }

    private static Set<String> values(Column<?, ?> column, String id) {
        String list = id.substring(idStart(column).length());
        return new TreeSet<>(Arrays.asList(list.split(SEPARATOR, -1)));
    }
}
