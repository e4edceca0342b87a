package org.rollcall.kit.selection;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.PercentText;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Views;

/**
 * The views that the user has saved under names, remembered between starts as one text, a line for
 * each. What is done to them can be undone. Used on the FX thread.
 */
public final class SavedViews {
    private static final String KEY = "views.saved";
    private static final String PERIOD = "period";
    private static final String THRESHOLD = "threshold";
    private static final String RULES = "rules";

    private final AttendanceModel model;
    private final Memory memory;
    private final Undo undo;
    private final Views views;
    private final Notifier notifier;
    private final ObservableList<SavedView> all = FXCollections.observableArrayList();

    /** Tables that are there, and what those that are not are to show once they are. */
    private final Map<String, Consumer<SavedView>> tables = new HashMap<>();

    private final Map<String, SavedView> wanted = new HashMap<>();

    SavedViews(AttendanceModel model, Memory memory, Undo undo, Views views, Notifier notifier) {
        this.model = model;
        this.memory = memory;
        this.undo = undo;
        this.views = views;
        this.notifier = notifier;
    }

    /** By name. */
    public ObservableList<SavedView> all() {
        return all;
    }

    /** Those of a table, by its id. */
    public List<SavedView> of(String table) {
        return all.stream().filter(view -> view.table().equals(table)).toList();
    }

    /** The one of a table with a name, whatever its capitals. */
    public Optional<SavedView> named(String table, String name) {
        return of(table).stream().filter(view -> view.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Saves what is shown, in place of a view of the same name and table.
     *
     * @param parts what the table adds to dates, threshold and rule set
     */
    public void save(String name, String view, String table, Map<String, String> parts) {
        var everything = new HashMap<>(parts);
        everything.put(PERIOD, model.periodProperty().get().text());
        everything.put(THRESHOLD, PercentText.threshold(model.thresholdProperty().get()));
        if (model.rulesProperty().get() != null) {
            everything.put(RULES, model.rulesProperty().get().name());
        }
        var saved = new SavedView(name, view, table, everything);
        List<SavedView> now = without(saved);
        now.add(saved);
        change(Words.get("saved.undo.save", name), now);
    }

    /** Gives a view another name, which no other view of its table has. */
    public void rename(SavedView view, String name) {
        List<SavedView> now = without(view);
        now.add(view.named(name));
        change(Words.get("saved.undo.rename", view.name()), now);
    }

    /** Forgets a view, which can be undone. */
    public void delete(SavedView view) {
        change(Words.get("saved.undo.delete", view.name()), without(view));
    }

    /** Shows a view: brings its table to the front, and counts and filters as it says. */
    public void show(SavedView view) {
        String rules = view.part(RULES);
        if (model.ruleSets().stream().anyMatch(set -> set.name().equalsIgnoreCase(rules))) {
            model.chooseRules(rules);
        } else if (!rules.isEmpty()) {
            notifier.notify(
                    Notifier.Severity.WARNING,
                    Words.get("saved.noRules"),
                    Words.get("saved.noRules.text", view.name(), rules));
        }
        try {
            model.periodProperty().set(Period.parse(view.part(PERIOD)));
        } catch (DateTimeException | NumberFormatException e) {
            model.periodProperty().set(new Period.All()); // Somebody wrote into the file.
        }
        PercentText.parse(view.part(THRESHOLD)).ifPresent(model.thresholdProperty()::set);
        Consumer<SavedView> table = tables.get(view.table());
        if (table == null) {
            wanted.put(view.table(), view);
        } else {
            table.accept(view);
        }
        views.show(view.view());
    }

    /**
     * Says that a table is there, which is told what to show from now on; at once, where it was
     * waited for.
     *
     * @return takes that back
     */
    public Runnable serve(String table, Consumer<SavedView> shower) {
        tables.put(table, shower);
        SavedView waiting = wanted.remove(table);
        if (waiting != null) {
            shower.accept(waiting);
        }
        return () -> tables.remove(table, shower);
    }

    /** Takes over what was remembered. */
    void restore() {
        all.setAll(
                memory.text(KEY)
                        .orElse("")
                        .lines()
                        .map(SavedView::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<SavedView> without(SavedView view) {
        return all.stream()
                .filter(other -> !other.stands(view))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    private void change(String label, List<SavedView> to) {
        List<SavedView> before = List.copyOf(all);
        List<SavedView> after =
                to.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                        SavedView::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        set(after);
        undo.done(label, () -> set(before), () -> set(after));
    }

    private void set(List<SavedView> views) {
        all.setAll(views);
        memory.put(KEY, views.stream().map(SavedView::text).collect(Collectors.joining("\n")));
    }
}
