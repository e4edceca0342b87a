package org.rollcall.kit.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.workbench.api.ChartProvider;

/** Gives views places for charts and keeps them filled while chart providers come and go. */
@Component(service = Charts.class)
public final class Charts {
    private final Executor fx;

    // Only on the FX thread.
    private final Map<String, ChartProvider<?>> providers = new HashMap<>();
    private final Map<ChartSlot<?>, String> slots = new HashMap<>();

    @Activate
    public Charts(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(() -> Set.copyOf(slots.keySet()).forEach(ChartSlot::close));
    }

    /**
     * A place for a chart. Called on the FX thread.
     *
     * @param kind the kind of chart, which tells the type that it shows, such as {@link
     *     org.rollcall.api.chart.TrendLines#KIND}
     */
    @SuppressWarnings("unchecked") // The kind tells the type.
    public <R> ChartSlot<R> slot(String kind) {
        var slot = new ChartSlot<R>(slots::remove);
        slots.put(slot, kind);
        var provider = (ChartProvider<R>) providers.get(kind);
        if (provider != null) {
            slot.provide(provider);
        }
        return slot;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeProvider")
    void addProvider(ChartProvider<?> provider, Map<String, Object> properties) {
        String kind = String.valueOf(properties.get(ChartProvider.KIND));
        fx.execute(
                () -> {
                    providers.put(kind, provider);
                    slotsOf(kind).forEach(slot -> provide(slot, provider));
                });
    }

    void removeProvider(ChartProvider<?> provider) {
        fx.execute(
                () -> {
                    providers.values().remove(provider);
                    slots.keySet().forEach(slot -> slot.withdraw(provider));
                });
    }

    private Set<ChartSlot<?>> slotsOf(String kind) {
        var found = new HashSet<>(slots.keySet());
        found.removeIf(slot -> !kind.equals(slots.get(slot)));
        return found;
    }

    @SuppressWarnings("unchecked") // Both are of one kind, which tells the type.
    private static <R> void provide(ChartSlot<R> slot, ChartProvider<?> provider) {
        slot.provide((ChartProvider<R>) provider);
    }
}
