package org.rollcall.kit.state;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * What is typed over a value and is not taken over yet. Where it goes on in another field, that
 * field's value may come later than the field, and would write over it: so what was typed waits for
 * the value that it was typed over, or for the user.
 */
final class PendingInput {
    /** In no text that can be typed. */
    private static final String SEPARATOR = "\u001f";

    private final StringProperty text;
    private final ObservableValue<Boolean> focused;
    private final Supplier<String> taken;
    private final Executor later;
    private final ChangeListener<Object> listener = (property, before, now) -> look();
    private String awaited;

    /**
     * @param text what the field says
     * @param focused whether the user is in the field
     * @param taken what the field says where nothing was typed
     * @param later runs on the FX thread, after what is being done there
     */
    PendingInput(
            StringProperty text,
            ObservableValue<Boolean> focused,
            Supplier<String> taken,
            Executor later) {
        this.text = text;
        this.focused = focused;
        this.taken = taken;
        this.later = later;
    }

    /** The value and what is typed over it; null where nothing is. */
    String save() {
        if (awaited != null) {
            return awaited;
        }
        String value = taken.get();
        return text.get().equals(value) ? null : value + SEPARATOR + text.get();
    }

    void restore(String saved) {
        if (saved.contains(SEPARATOR)) {
            await(saved);
            look();
        }
    }

    private void await(String saved) {
        text.removeListener(listener);
        focused.removeListener(listener);
        awaited = saved;
        if (saved != null) {
            text.addListener(listener);
            focused.addListener(listener);
        }
    }

    private void look() {
        if (awaited == null) {
            return; // Listeners are told once more after they were taken away.
        }
        String[] parts = awaited.split(SEPARATOR, 2);
        if (focused.getValue()) {
            await(null);
        } else if (text.get().equals(parts[0])) {
            // The field is still busy with its value.
            later.execute(() -> type(parts[1]));
        }
    }

    private void type(String typed) {
        if (awaited != null) {
            await(null);
            text.set(typed);
        }
    }
}
