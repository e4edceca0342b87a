package org.rollcall.workbench.internal.regions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.state.Memory;

/** What the user made of each perspective: what is open, in front, and how large. */
final class LayoutMemory {
    private final Memory memory;
    private String perspective = "";
    private String prefix = prefix("");

    LayoutMemory(Memory memory) {
        this.memory = memory;
    }

    /** Goes over to a perspective; the empty one stands for none. */
    void use(String other) {
        perspective = other;
        prefix = prefix(other);
    }

    String perspective() {
        return perspective;
    }

    /** Runs a task as if another perspective were shown. */
    void within(String other, Runnable task) {
        String shown = perspective;
        use(other);
        try {
            task.run();
        } finally {
            use(shown);
        }
    }

    /** Whether the user has opened or closed a view; empty where neither. */
    Optional<Boolean> opened(String view) {
        return memory.text(prefix + "open." + view).map(Boolean::parseBoolean);
    }

    void setOpened(String view, boolean open) {
        memory.put(prefix + "open." + view, Boolean.toString(open));
    }

    Optional<String> front(Region region) {
        return memory.text(prefix + "front." + key(region));
    }

    void setFront(Region region, String view) {
        memory.put(prefix + "front." + key(region), view);
    }

    /** Where the user has moved a view; empty where it is at home. */
    Optional<Region> region(String view) {
        return memory.text(prefix + "region." + view).flatMap(LayoutMemory::ofKey);
    }

    void setRegion(String view, Region region) {
        memory.put(prefix + "region." + view, key(region));
    }

    /** The region that has the window to itself; empty where all share it. */
    Optional<Region> maximised() {
        return memory.text(prefix + "maximised").flatMap(LayoutMemory::ofKey);
    }

    void setMaximised(Optional<Region> region) {
        region.ifPresentOrElse(
                one -> memory.put(prefix + "maximised", key(one)),
                () -> memory.forget(prefix + "maximised"));
    }

    /** The part of the window that a region takes, 0 to 1. */
    OptionalDouble share(Region region) {
        return memory.number(prefix + "share." + key(region));
    }

    void setShare(Region region, double share) {
        memory.put(prefix + "share." + key(region), Double.toString(share));
    }

    /** What was open when the session ended. */
    List<Place> last() {
        return memory.text(prefix + "last").stream()
                .flatMap(lines -> Stream.of(lines.split("\n")))
                .map(Place::ofLine)
                .flatMap(Optional::stream)
                .toList();
    }

    void setLast(List<Place> places) {
        memory.put(prefix + "last", String.join("\n", places.stream().map(Place::line).toList()));
    }

    /** Everything about the perspective, to be given to {@link #restore}. */
    Map<String, String> snapshot() {
        return memory.under(prefix);
    }

    /** Puts back what a snapshot of any perspective holds; nothing for how it was at first. */
    void restore(String perspective, Map<String, String> snapshot) {
        memory.replace(prefix(perspective), snapshot);
    }

    private static String prefix(String perspective) {
        return "layout." + Objects.requireNonNull(perspective) + ".";
    }

    /** Empty also for what a version with other regions has written. */
    private static Optional<Region> ofKey(String key) {
        return Stream.of(Region.values()).filter(region -> key(region).equals(key)).findFirst();
    }

    private static String key(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }
}
