package org.rollcall.workbench.tools.internal.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import org.rollcall.workbench.api.ViewState;

/**
 * What the user typed into the fields of a page and has not kept yet: where the view is replaced,
 * the fields of the next view take it. Passwords are not for this. Used on the FX thread.
 */
final class TypedValues {
    private static final String PREFIX = "typed.";
    private static final String SEPARATOR = "\n";

    /** Texts by key, until the page that has the fields is shown. */
    private final Map<String, String> waiting = new HashMap<>();

    private final List<Field> fields = new ArrayList<>();

    /**
     * @param typed null where nothing is typed that differs from what is kept
     */
    private record Field(String key, Supplier<List<String>> typed) {}

    /** Takes what an earlier view saved. */
    void restore(ViewState state) {
        waiting.clear();
        state.values()
                .forEach(
                        (key, text) -> {
                            if (key.startsWith(PREFIX)) {
                                waiting.put(key, text);
                            }
                        });
    }

    /** What is typed now or has not found its field yet, for the state of the view. */
    Map<String, String> save() {
        var saved = new HashMap<>(waiting);
        for (Field field : fields) {
            List<String> typed = field.typed().get();
            if (typed != null) {
                saved.put(field.key(), String.join(SEPARATOR, typed));
            }
        }
        return saved;
    }

    /** Forgets the fields of the page that was shown. */
    void leavePage() {
        fields.clear();
    }

    /** What waits after a page was shown belongs to none of its fields, and is dropped. */
    void pageShown() {
        waiting.clear();
    }

    /**
     * Watches a field, and gives it what was typed into the field before it.
     *
     * @param typed gives null where nothing is typed that differs from what is kept
     */
    void watch(String page, String id, Supplier<List<String>> typed, Consumer<List<String>> type) {
        String key = PREFIX + page + "." + id;
        fields.add(new Field(key, typed));
        String text = waiting.remove(key);
        if (text != null) {
            type.accept(List.of(text.split(SEPARATOR, -1)));
        }
    }

    /** Watches a field for something new, which is kept nowhere yet. */
    void watch(String page, String id, TextField field) {
        watch(
                page,
                id,
                () -> field.getText().isEmpty() ? null : List.of(field.getText()),
                values -> field.setText(values.get(0)));
    }
}
