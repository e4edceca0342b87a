package org.rollcall.workbench.internal.regions;

import java.util.Map;
import java.util.Optional;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.undo.History;

/** What the user does to views: opens, closes, moves them, and gives one part all the room. */
final class PlaceActions {
    private final Places places;
    private final LayoutMemory memory;
    private final History history;
    private final Runnable apply;

    /**
     * @param apply shows what has changed
     */
    PlaceActions(Places places, LayoutMemory memory, History history, Runnable apply) {
        this.places = places;
        this.memory = memory;
        this.history = history;
        this.apply = apply;
    }

    void close(Place place) {
        setOpen(place, false);
    }

    /** Opens or closes a view; can be undone. */
    void setOpen(Place place, boolean wanted) {
        if (places.isOpen(place.id()) == wanted) {
            return;
        }
        done(
                Messages.get(wanted ? "undo.view.open" : "undo.view.close", place.title()),
                () -> places.setOpen(place, wanted),
                () -> places.setOpen(place, !wanted));
    }

    /** Does something that can be undone, in the perspective where it was done. */
    private void done(String title, Runnable action, Runnable back) {
        String where = memory.perspective();
        within(where, action);
        history.done(this, title, () -> within(where, back), () -> within(where, action));
    }

    private void within(String perspective, Runnable action) {
        memory.within(perspective, action);
        apply.run();
    }

    void toFront(Place place) {
        places.setFront(place);
        apply.run();
    }

    /** Shows a view for somebody else, such as a search; opened for that, it is not undone. */
    void show(Place place) {
        if (places.isOpen(place.id())) {
            places.setFront(place);
        } else {
            places.setOpen(place, true);
        }
        if (alone().filter(region -> region != place.region()).isPresent()) {
            memory.setMaximised(Optional.empty());
        }
        apply.run();
    }

    /** The region that has the window to itself; none while it has no views. */
    Optional<Region> alone() {
        return memory.maximised().filter(region -> !places.open(region).isEmpty());
    }

    /** Gives a region the window to itself, or has all share it again. */
    void toggleMaximised(Region region) {
        memory.setMaximised(alone().isPresent() ? Optional.empty() : Optional.of(region));
        apply.run();
    }

    /** As {@link #move}, for a view that was dragged there. */
    void drop(String id, Region to) {
        places.find(id).ifPresent(place -> move(place, to));
    }

    /** Moves a view into another region; can be undone. */
    void move(Place place, Region to) {
        Region from = place.region();
        if (from == to) {
            return;
        }
        done(
                Messages.get("undo.view.move", place.title()),
                () -> relocate(place.id(), to),
                () -> relocate(place.id(), from));
    }

    private void relocate(String id, Region to) {
        memory.setMaximised(Optional.empty());
        places.find(id).ifPresent(place -> places.move(place, to));
    }

    /** Makes a perspective look as it did at first; can be undone. */
    void reset(String perspective) {
        Map<String, String> before = memory.snapshot();
        Runnable reset = () -> restore(perspective, Map.of());
        reset.run();
        history.done(
                this,
                Messages.get("undo.perspective.reset"),
                () -> restore(perspective, before),
                reset);
    }

    private void restore(String perspective, Map<String, String> snapshot) {
        memory.restore(perspective, snapshot);
        apply.run();
    }
}
