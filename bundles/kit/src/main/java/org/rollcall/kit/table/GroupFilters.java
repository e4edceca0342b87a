package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.text.StudentText;

/** Filters that come of the rows: one for each value that some of them have. */
public final class GroupFilters {
    private GroupFilters() {}

    /** By group, pattern and advisor. */
    public static <R> List<Filter<R>> of(
            List<R> rows, Function<R, Assignment> assignment, Function<R, String> advisor) {
        var filters = new ArrayList<Filter<R>>();
        filters.addAll(
                each(
                        "group",
                        rows,
                        row -> assignment.apply(row).group(),
                        text -> Words.get("filter.group", StudentText.plainGroup(text))));
        filters.addAll(
                each(
                        "pattern",
                        rows,
                        row -> assignment.apply(row).pattern(),
                        text -> Words.get("filter.pattern", text)));
        filters.addAll(each("advisor", rows, advisor, text -> Words.get("filter.advisor", text)));
        return filters;
    }

    /**
     * One filter for each value that rows have, in the order of the values.
     *
     * @param group what stands before the equals sign of the filters' ids; {@link Filters#headed}
     *     says what it is called
     * @param value of a row; empty for none
     * @param label what the chip of a value says
     */
    public static <R> List<Filter<R>> each(
            String group, List<R> rows, Function<R, String> value, UnaryOperator<String> label) {
        var values = new TreeSet<String>();
        rows.forEach(row -> values.add(value.apply(row)));
        return values.stream()
                .filter(text -> !text.isEmpty())
                .map(
                        text ->
                                new Filter<R>(
                                        group + "=" + text,
                                        label.apply(text),
                                        row -> value.apply(row).equals(text)))
                .toList();
    }
}
