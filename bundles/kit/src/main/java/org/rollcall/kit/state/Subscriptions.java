package org.rollcall.kit.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What ties a view to what outlives it: listeners, which it takes away when it closes, and what of
 * it is kept for the view that replaces it.
 */
public final class Subscriptions {
    private final List<Runnable> undo = new ArrayList<>();
    private final ViewMemento kept = new ViewMemento();

    /** Tells the present value at once, and each later one. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> action) {
        ChangeListener<T> listener = (property, before, now) -> action.accept(now);
        value.addListener(listener);
        undo.add(() -> value.removeListener(listener));
        action.accept(value.getValue());
    }

    /** Runs the action at once, and at each later change of the list. */
    public <T> void follow(ObservableList<T> list, Runnable action) {
        ListChangeListener<T> listener = change -> action.run();
        list.addListener(listener);
        undo.add(() -> list.removeListener(listener));
        action.run();
    }

    /** What goes on in the view that replaces this one. */
    public ViewMemento kept() {
        return kept;
    }

    /** Remembers how to take something away. */
    public void add(Runnable remove) {
        undo.add(remove);
    }

    /** Takes everything away. */
    public void close() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
