package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.StyleSheet;
import org.rollcall.workbench.internal.state.Memory;

/** The size of the window's text, in percent, remembered. Used on the FX thread. */
@Component(service = Scale.class)
public final class Scale {
    /** The sizes that there are, in percent. */
    static final List<Integer> STEPS = List.of(100, 110, 125, 150, 175, 200);

    private static final String KEY = "scale";
    private static final double NORMAL_PIXELS = 13;

    private final Memory memory;
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(100);

    @Activate
    public Scale(
            @Reference Memory memory, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.memory = memory;
        fx.execute(this::start);
    }

    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /**
     * Changes the size, and remembers it.
     *
     * @param size one of {@link #STEPS}; another is taken for the nearest
     */
    public void choose(int size) {
        int chosen = nearest(size);
        memory.put(KEY, Integer.toString(chosen));
        percent.set(chosen);
    }

    /** The size so many steps larger, within the limits. */
    int step(int by) {
        int index = STEPS.indexOf(percent.get()) + by;
        return STEPS.get(Math.max(0, Math.min(STEPS.size() - 1, index)));
    }

    /** A style sheet for the roots of the window and of all its menus and dialogs. */
    String sheet() {
        double pixels = NORMAL_PIXELS * percent.get() / 100;
        // Tooltips don't take their size from the root.
        String rules =
                String.format(
                        Locale.ROOT,
                        ".root{-fx-font-size:%.2fpx}.tooltip{-fx-font-size:%.2fpx}",
                        pixels,
                        pixels * 0.92);
        return StyleSheet.of(rules);
    }

    private void start() {
        memory.number(KEY).ifPresent(number -> percent.set(nearest((int) number)));
    }

    static int nearest(int size) {
        return STEPS.stream()
                .min(java.util.Comparator.comparingInt(step -> Math.abs(step - size)))
                .orElseThrow();
    }
}
