package org.rollcall.kit.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.TextFilter;

/**
 * Which rows of a table are shown: those that hold all words typed and pass every filter chosen.
 * Holds no controls. Used on the FX thread.
 *
 * @param <R> a row
 */
public final class Filters<R> {

    /**
     * A filter that the user can choose and take away.
     *
     * @param id stable, for saved states: such as {@code group=Group 3}
     * @param label what the chip says
     * @param help what exactly it keeps; may be empty
     * @param column id of the column that shows why a row passes; empty for none
     */
    public record Filter<R>(
            String id, String label, Predicate<R> test, String help, String column) {
        public Filter(String id, String label, Predicate<R> test) {
            this(id, label, test, "", "");
        }

        /** What stands before the equals sign of the id; {@code only} where there is none. */
        String group() {
            int end = id.indexOf('=');
            return end < 0 ? "only" : id.substring(0, end);
        }
    }

    private final Function<R, String> searched;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Filter<R>> available = FXCollections.observableArrayList();
    private final ObservableList<Filter<R>> chosen = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Predicate<R>> predicate = new ReadOnlyObjectWrapper<>();
    private final Map<String, String> headings =
            new HashMap<>(
                    Map.of(
                            "only", Words.get("filter.heading.only"),
                            "group", Words.get("filter.heading.group"),
                            "pattern", Words.get("filter.heading.pattern"),
                            "advisor", Words.get("filter.heading.advisor")));
    private List<String> wanted = List.of();
    private final Map<String, Function<String, Optional<Filter<R>>>> makers = new LinkedHashMap<>();

    /**
     * @param searched the text of a row in which words are looked for
     */
    public Filters(Function<R, String> searched) {
        this.searched = searched;
        typed.addListener((property, before, now) -> combine());
        chosen.addListener((ListChangeListener<Filter<R>>) change -> combine());
        combine();
    }

    /**
     * Filters that are not offered, but can be asked for by id, such as those by values of a
     * column.
     *
     * @param kind of filter, of which there is one maker
     * @param maker makes the filter of an id; empty for ids that it does not know
     */
    public Filters<R> making(String kind, Function<String, Optional<Filter<R>>> maker) {
        makers.put(kind, maker);
        return this;
    }

    /**
     * Says what stands above filters of a group in the menu.
     *
     * @param group what stands before the equals sign of their ids
     */
    public Filters<R> headed(String group, String heading) {
        headings.put(group, heading);
        return this;
    }

    /** What stands above the filters of a group; the group itself where nobody said. */
    String heading(String group) {
        return headings.getOrDefault(group, group);
    }

    private Optional<Filter<R>> make(String id) {
        return makers.values().stream().flatMap(maker -> maker.apply(id).stream()).findFirst();
    }

    /** What the user types. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** The filters that the menu offers. */
    public ObservableList<Filter<R>> available() {
        return available;
    }

    /** The filters that the user has chosen, as chips show them. */
    public ObservableList<Filter<R>> chosen() {
        return chosen;
    }

    /** Which rows pass. */
    public ReadOnlyObjectProperty<Predicate<R>> predicateProperty() {
        return predicate.getReadOnlyProperty();
    }

    /**
     * Offers filters, as after new rows. Those chosen before stay chosen, also while they are not
     * among those offered.
     */
    public void offer(List<Filter<R>> offered) {
        available.setAll(offered);
        List<String> ids = ids();
        var again =
                offered.stream()
                        .filter(filter -> ids.contains(filter.id()) || wanted.contains(filter.id()))
                        .toList();
        wanted =
                wanted.stream()
                        .filter(id -> again.stream().noneMatch(filter -> filter.id().equals(id)))
                        .toList();
        var kept =
                chosen.stream()
                        .filter(old -> again.stream().noneMatch(now -> now.id().equals(old.id())))
                        .toList();
        chosen.setAll(Stream.concat(kept.stream(), again.stream()).toList());
    }

    /** Chooses a filter, once. */
    public void choose(Filter<R> filter) {
        if (!ids().contains(filter.id())) {
            chosen.add(filter);
        }
    }

    /** Takes a filter away. */
    public void drop(Filter<R> filter) {
        chosen.removeIf(other -> other.id().equals(filter.id()));
    }

    /** Whether something is typed or chosen. */
    public boolean any() {
        return !typed.get().isBlank() || !chosen.isEmpty();
    }

    /** Shows all rows. */
    public void clear() {
        wanted = List.of();
        chosen.clear();
        typed.set("");
    }

    /** Ids of the filters chosen. */
    public List<String> ids() {
        return chosen.stream().map(Filter::id).toList();
    }

    /** Ids of the filters chosen, and of those to be chosen once they are offered. */
    public List<String> wantedIds() {
        return Stream.concat(chosen.stream().map(Filter::id), wanted.stream()).toList();
    }

    /** Chooses filters by id, now or as soon as they are offered. */
    public void restore(List<String> ids) {
        wanted = ids.stream().filter(id -> !id.isEmpty()).toList();
        offer(List.copyOf(available));
        for (String id : List.copyOf(wanted)) {
            make(id).ifPresent(
                            filter -> {
                                wanted =
                                        wanted.stream().filter(other -> !other.equals(id)).toList();
                                choose(filter);
                            });
        }
    }

    /** The filters in words, for exports and summaries; empty where all rows are shown. */
    public List<String> words() {
        var words = new java.util.ArrayList<>(chosen.stream().map(Filter::label).toList());
        if (!typed.get().isBlank()) {
            words.add("“" + typed.get().strip() + "”");
        }
        return words;
    }

    private void combine() {
        var text = new TextFilter(typed.get());
        var filters = List.copyOf(chosen);
        predicate.set(
                row ->
                        text.test(() -> searched.apply(row))
                                && filters.stream().allMatch(filter -> filter.test().test(row)));
    }
}
