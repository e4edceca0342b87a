package org.rollcall.views.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.figures.StudentText;
import org.rollcall.views.internal.table.Filters.Filter;

/** Filters by group, pattern and advisor, as the rows have them. */
public final class GroupFilters {
    private GroupFilters() {}

    public static <R> List<Filter<R>> of(
            List<R> rows, Function<R, Assignment> assignment, Function<R, String> advisor) {
        var filters = new ArrayList<Filter<R>>();
        filters.addAll(each("group", rows, row -> assignment.apply(row).group()));
        filters.addAll(each("pattern", rows, row -> assignment.apply(row).pattern()));
        filters.addAll(each("advisor", rows, advisor));
        return filters;
    }

    /** One filter for each value that rows have; the label is {@code filter.<id>}. */
    public static <R> List<Filter<R>> each(String id, List<R> rows, Function<R, String> value) {
        var values = new TreeSet<String>();
        rows.forEach(row -> values.add(value.apply(row)));
        return values.stream()
                .filter(text -> !text.isEmpty())
                .map(
                        text ->
                                new Filter<R>(
                                        id + "=" + text,
                                        Words.get("filter." + id, label(id, text)),
                                        row -> value.apply(row).equals(text)))
                .toList();
    }

    private static String label(String id, String text) {
        return id.equals("group") ? StudentText.plainGroup(text) : text;
    }
}
