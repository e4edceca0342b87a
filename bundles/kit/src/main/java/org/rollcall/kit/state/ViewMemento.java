package org.rollcall.kit.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.rollcall.workbench.api.ViewState;

/**
 * What of a view goes on in the one that replaces it, each thing as a text under a key: what is
 * chosen, filters, scroll, what is typed. Used on the FX thread.
 */
public final class ViewMemento {

    /** One thing; a null is not saved. */
    private record Thing(Supplier<String> save, Consumer<String> restore) {}

    private record Group(Supplier<ViewState> save, Consumer<ViewState> restore) {}

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * @param key no other of the view
     * @param save null for nothing to keep
     * @param restore given only what was saved once, which may be from an earlier release
     */
    public void add(String key, Supplier<String> save, Consumer<String> restore) {
        things.put(key, new Thing(save, restore));
    }

    /** Several things of one part of the view, which is given all that the view kept. */
    public void group(Supplier<ViewState> save, Consumer<ViewState> restore) {
        groups.add(new Group(save, restore));
    }

    /** Whether something is on. */
    public void flag(String key, Property<Boolean> flag) {
        add(
                key,
                () -> flag.getValue().toString(),
                text -> flag.setValue(Boolean.parseBoolean(text)));
    }

    /** Which tab is in front; the pane's id is the key. */
    public void tab(TabPane tabs) {
        add(
                tabs.getId(),
                () -> Integer.toString(tabs.getSelectionModel().getSelectedIndex()),
                text -> tabs.getSelectionModel().select(number(text)));
    }

    /** Where the dividers of a pane stand. */
    public void dividers(String key, SplitPane split) {
        add(
                key,
                () ->
                        Arrays.stream(split.getDividerPositions())
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(" ")),
                text -> {
                    double[] positions =
                            Arrays.stream(text.split(" "))
                                    .mapToDouble(ViewMemento::share)
                                    .toArray();
                    if (positions.length == split.getDividers().size()) {
                        split.setDividerPositions(positions);
                    }
                });
    }

    /** How far a pane is scrolled. */
    public void scroll(String key, ScrollPane pane) {
        add(
                key,
                () -> Double.toString(pane.getVvalue()),
                text -> pane.setVvalue(share(text) * pane.getVmax()));
    }

    /**
     * What was typed and is not taken over yet.
     *
     * @param taken what the field says where nothing was typed
     */
    public void typed(TextInputControl field, String key, Supplier<String> taken) {
        var typing =
                new PendingInput(
                        field.textProperty(), field.focusedProperty(), taken, Platform::runLater);
        add(key, typing::save, typing::restore);
    }

    /** Forgets what there was to keep, for a view that is built anew. */
    public void clear() {
        things.clear();
        groups.clear();
    }

    /** All that there is to keep. */
    public ViewState save() {
        var values = new HashMap<String, String>();
        groups.forEach(group -> values.putAll(group.save().get().values()));
        things.forEach(
                (key, thing) -> {
                    String text = thing.save().get();
                    if (text != null) {
                        values.put(key, text);
                    }
                });
        return new ViewState(values);
    }

    /** Takes over what was kept, in the order in which things were added. */
    public void restore(ViewState state) {
        things.forEach(
                (key, thing) -> {
                    String text = state.values().get(key);
                    if (text != null) {
                        thing.restore().accept(text);
                    }
                });
        groups.forEach(group -> group.restore().accept(state));
    }

    /** A small whole number; 0 for what is none. */
    public static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static double share(String text) {
        return text.matches("[01](\\.\\d{1,20})?") ? Math.min(1, Double.parseDouble(text)) : 0;
    }
}
