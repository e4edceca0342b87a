package org.rollcall.workbench.internal.regions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.workbench.api.Region;

/**
 * Which views are open in which region, and which is in front: by what the user did in this
 * perspective, else by the perspective, else by the views themselves. A view whose service is away
 * keeps its place until {@link #expirePlaceholders}.
 */
final class Places {
    private final LayoutMemory memory;
    private final Map<String, Place> present = new HashMap<>();
    private final Map<String, Place> awaited = new LinkedHashMap<>();
    private Optional<List<String>> perspective = Optional.empty();

    Places(LayoutMemory memory) {
        this.memory = memory;
    }

    /**
     * Goes over to a perspective.
     *
     * @param id the empty text for none
     * @param views ids of its views
     */
    void use(String id, List<String> views) {
        memory.use(id);
        perspective = id.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(views));
    }

    /** Keeps the places of the last session, until their views come. */
    void awaitLast() {
        memory.last().forEach(place -> awaited.put(place.id(), place));
    }

    void add(Place place) {
        awaited.remove(place.id());
        present.put(place.id(), place);
    }

    /** Takes a view out; {@code true} if it was open, and so is awaited now. */
    boolean remove(Place place) {
        boolean open = isOpen(place.id());
        present.remove(place.id());
        if (open) {
            awaited.put(place.id(), place);
        }
        return open;
    }

    /** Gives up the places of views that have not come back; returns those that were open. */
    List<Place> expirePlaceholders() {
        List<Place> given = awaited.values().stream().filter(this::wanted).toList();
        awaited.clear();
        return given;
    }

    Collection<Place> present() {
        return present.values().stream().map(this::moved).sorted(Place.BY_ORDER).toList();
    }

    boolean isAwaited(String id) {
        return awaited.containsKey(id);
    }

    boolean isOpen(String id) {
        return find(id).filter(this::wanted).isPresent();
    }

    Optional<Place> find(String id) {
        return Optional.ofNullable(present.getOrDefault(id, awaited.get(id))).map(this::moved);
    }

    /** The open places of a region, from left to right. */
    List<Place> open(Region region) {
        return open().filter(place -> place.region() == region).toList();
    }

    Optional<Place> front(Region region) {
        List<Place> open = open(region);
        Optional<Place> chosen =
                memory.front(region)
                        .flatMap(id -> open.stream().filter(p -> p.id().equals(id)).findFirst());
        return chosen.or(() -> first(open));
    }

    void setFront(Place place) {
        memory.setFront(place.region(), place.id());
    }

    /** Opens a view or closes it; behind one that closes, its neighbour comes to the front. */
    void setOpen(Place place, boolean wanted) {
        if (wanted) {
            setFront(place);
        } else {
            setNeighbourFront(place);
        }
        memory.setOpened(place.id(), wanted);
    }

    /** Where a view is in front, brings the one beside it there. */
    private void setNeighbourFront(Place place) {
        List<Place> open = open(place.region());
        boolean isFront = front(place.region()).filter(place::equals).isPresent();
        if (isFront && open.size() > 1) {
            int index = open.indexOf(place);
            setFront(open.get(index + 1 < open.size() ? index + 1 : index - 1));
        }
    }

    /** Puts a view into another region, in front there; its neighbour takes its place here. */
    void move(Place place, Region to) {
        setNeighbourFront(place);
        memory.setRegion(place.id(), to);
        memory.setFront(to, place.id());
    }

    /** Remembers what is open for the start of the next session. */
    void rememberLast() {
        List<Place> open = open().toList();
        if (!open.isEmpty()) {
            memory.setLast(open);
        }
    }

    private Stream<Place> open() {
        return Stream.concat(present.values().stream(), awaited.values().stream())
                .filter(this::wanted)
                .map(this::moved)
                .sorted(Place.BY_ORDER);
    }

    /** The place where the user has put it. */
    private Place moved(Place place) {
        return memory.region(place.id()).map(place::in).orElse(place);
    }

    private boolean wanted(Place place) {
        return memory.opened(place.id())
                .orElseGet(
                        () ->
                                perspective
                                        .map(views -> views.contains(place.id()))
                                        .orElse(place.openAtFirst()));
    }

    private Optional<Place> first(List<Place> open) {
        List<String> order = perspective.orElse(List.of());
        return open.stream()
                .filter(place -> order.contains(place.id()))
                .min(java.util.Comparator.comparingInt(place -> order.indexOf(place.id())))
                .or(() -> open.stream().findFirst());
    }
}
