package org.rollcall.workbench.internal.regions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.internal.state.Memory;
import org.rollcall.workbench.internal.undo.History;

/** The views of the window: what comes appears, what goes disappears. Used on the FX thread. */
public final class Regions {
    private final List<DockedView> docked = new ArrayList<>();
    private final LayoutMemory memory;
    private final Places places;
    private final PlaceActions actions;
    private final Services services;
    private final RegionLayout layout;
    private final RegionFocus focus;
    private final Executor fx;
    private final Predicate<View> registered;
    private final Runnable onChange;
    private final Frames frames = new Frames();
    private final Map<String, UpdatingPane> updating = new HashMap<>();
    private final ReadOnlyBooleanWrapper maximised = new ReadOnlyBooleanWrapper();
    private String perspective = "";

    /** Whether views came or went since everything was put in its place. */
    private boolean due;

    /** Whether a view was made since, or another has to wait for its turn. */
    private boolean made;

    private boolean withheld;

    /** Where the focus was in a view that went; null if it was in none. */
    private FocusMark marked;

    /**
     * @param placeholder what to show without any view
     * @param fx runs tasks on the FX thread, after those that wait already
     * @param registered whether a view's service is there still; one whose bundle stops may not
     *     even have classes any more
     * @param onChange run when views came, went, opened, closed or came to the front
     */
    public Regions(
            Memory remembered,
            History history,
            Node placeholder,
            Executor fx,
            Predicate<View> registered,
            Runnable onChange) {
        this.fx = fx;
        this.registered = registered;
        this.onChange = onChange;
        memory = new LayoutMemory(remembered);
        places = new Places(memory);
        services = new Services(new ViewStates(remembered));
        actions = new PlaceActions(places, memory, history, this::apply);
        layout = new RegionLayout(memory, placeholder, actions);
        focus = new RegionFocus(layout);
    }

    public Node node() {
        return layout.node();
    }

    /** Marks the region that keys act on, wherever the focus goes in the window. */
    public void attach(Scene scene) {
        focus.attach(scene);
    }

    public void detach() {
        focus.detach();
    }

    /**
     * Tells how large text is.
     *
     * @param scale 1 for normal
     */
    public void setTextScale(double scale) {
        layout.setTextScale(scale);
    }

    /** Shows the places that were open when the last session ended, until their views come. */
    public void awaitLast() {
        places.awaitLast();
        apply();
    }

    public void add(DockedView view) {
        markFocus(view.id());
        docked.add(view);
        services.add(view);
        places.add(view.place());
        applySoon();
    }

    /**
     * Takes a view out, after it has saved itself.
     *
     * @return whether it was open, and so keeps its place until {@link #expirePlaceholders}
     */
    public boolean remove(View service) {
        Optional<DockedView> found = docked.stream().filter(d -> d.view() == service).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        DockedView view = found.get();
        if (services.view(view.id()).filter(newest -> newest == service).isPresent()) {
            markFocus(view.id());
        }
        docked.remove(view);
        services.remove(view);
        // An update may bring the new view before it takes the old one.
        boolean last = services.view(view.id()).isEmpty();
        boolean awaited = last && places.remove(view.place());
        applySoon();
        return awaited;
    }

    /** Saves all views and lets go of them, as when the window closes. */
    public void removeAll() {
        due = false;
        frames.cancel();
        services.see(Set.of());
        for (DockedView view : List.copyOf(docked)) {
            docked.remove(view);
            services.remove(view);
        }
        for (Region region : Region.values()) {
            layout.pane(region).show(List.of(), Optional.empty(), (place, front) -> null);
        }
        marked = null;
        updating.values().forEach(UpdatingPane::stop);
        updating.clear();
    }

    /** Closes the places whose views have not come; returns the views' titles. */
    public List<String> expirePlaceholders() {
        List<Place> given = places.expirePlaceholders();
        if (!given.isEmpty()) {
            apply();
        }
        return given.stream().map(Place::title).toList();
    }

    /**
     * Goes over to a perspective.
     *
     * @param id empty for none
     * @param views ids of its views
     */
    public void use(String id, List<String> views) {
        perspective = id;
        places.use(id, views);
        applySoon();
    }

    /** Makes the perspective look as it did at first; can be undone. */
    public void reset() {
        actions.reset(perspective);
    }

    public void show(String id) {
        places.find(id).ifPresent(actions::show);
    }

    /** Whether one region has the window to itself. */
    public ReadOnlyBooleanProperty maximisedProperty() {
        return maximised.getReadOnlyProperty();
    }

    /**
     * Gives the region that has the focus the window to itself, or has all share it again. What
     * stands at the left only chooses what the others show: there the centre is meant.
     */
    public void toggleMaximised() {
        Region current = focus.current();
        boolean meant = current != Region.LEFT || !layout.isShown(Region.CENTRE);
        actions.toggleMaximised(meant ? current : Region.CENTRE);
    }

    /** Moves the front view of the region that has the focus into another. */
    public void moveFront(Region to) {
        places.front(focus.current()).ifPresent(place -> actions.move(place, to));
    }

    /** Opens or closes a view for the user, who can undo it. */
    public void setOpen(Place place, boolean wanted) {
        actions.setOpen(place, wanted);
    }

    /** Every view that there is, in order. */
    public Collection<Place> places() {
        return places.present();
    }

    public boolean isOpen(Place place) {
        return places.isOpen(place.id());
    }

    /** Closes the front view of the region that has the focus. */
    public void closeFront() {
        places.front(focus.current()).ifPresent(actions::close);
    }

    /** Brings another tab of the region that has the focus to the front. */
    public void turn(int by) {
        layout.pane(focus.current()).turn(by);
    }

    /** Moves the focus to the next region, or the one before. */
    public void moveFocus(boolean forward) {
        focus.move(forward);
    }

    /** The region that keys act on. */
    public Parent active() {
        return layout.pane(focus.current()).node();
    }

    /** Heading of the guide about the front view of the region that has the focus. */
    public String currentHelp() {
        return places.front(focus.current())
                .flatMap(place -> services.view(place.id()))
                .map(View::help)
                .orElse("");
    }

    /** Has all views save themselves. */
    public void save() {
        services.saveAll();
        places.rememberLast();
    }

    /** A bundle's views come and go one by one, but are put in their places together. */
    private void applySoon() {
        if (!due) {
            due = true;
            fx.execute(
                    () -> {
                        if (due) {
                            apply();
                        }
                    });
        }
    }

    private void apply() {
        due = false;
        made = false;
        withheld = false;
        frames.cancel();
        Node focused = focus.owner();
        Set<View> front = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Region> alone = actions.alone();
        for (Region region : Region.values()) {
            // What is behind another that has the window to itself is neither made nor seen.
            boolean hidden = alone.filter(one -> one != region).isPresent();
            Optional<Place> first = places.front(region);
            layout.pane(region)
                    .show(
                            places.open(region),
                            first,
                            (place, isFront) -> content(place, isFront && !hidden));
            first.filter(place -> !hidden)
                    .flatMap(place -> services.view(place.id()))
                    .filter(view -> services.madeNode(view) != null)
                    .ifPresent(front::add);
        }
        layout.arrange(alone);
        maximised.set(alone.isPresent());
        focus.keep(focused);
        returnFocus();
        focus.mark();
        forgetUpdated();
        services.see(front);
        if (withheld) {
            frames.afterNext(this::apply);
        }
        onChange.run();
    }

    /** Null for a view that is neither in front nor was. */
    private Node content(Place place, boolean front) {
        Optional<View> view = services.view(place.id());
        Node node = view.map(services::madeNode).orElse(null);
        if (node != null || !front) {
            return node;
        }
        if (view.filter(registered).isEmpty()) {
            return updating(place);
        }
        // One view in a frame: each may take as long as a frame may.
        if (made) {
            withheld = true;
            return updating(place);
        }
        made = true;
        return services.node(place.id(), view.get());
    }

    /** The same node until the view is back. */
    private Node updating(Place place) {
        return updating.computeIfAbsent(place.id(), id -> new UpdatingPane(place));
    }

    private void forgetUpdated() {
        updating.entrySet()
                .removeIf(
                        entry -> {
                            boolean over = entry.getValue().getParent() == null;
                            if (over) {
                                entry.getValue().stop();
                            }
                            return over;
                        });
    }

    /** Notes where the focus is, if it is in a view that is about to go. */
    private void markFocus(String id) {
        services.view(id)
                .map(services::madeNode)
                .filter(node -> RegionFocus.contains(node, focus.owner()))
                .flatMap(node -> FocusMark.of(id, node, focus.owner()))
                .ifPresent(mark -> marked = mark);
    }

    /** Brings the focus back to a view that was replaced, unless the user has moved it since. */
    private void returnFocus() {
        if (marked == null) {
            return;
        }
        Node owner = focus.owner();
        if (owner != null && owner != layout.node()) {
            marked = null;
            return;
        }
        services.view(marked.view())
                .map(services::madeNode)
                .filter(node -> node.getScene() != null)
                .ifPresent(
                        node -> {
                            if (marked.restore(node)) {
                                marked = null;
                            }
                        });
    }
}
