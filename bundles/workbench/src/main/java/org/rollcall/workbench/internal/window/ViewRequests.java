package org.rollcall.workbench.internal.window;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Views;

/**
 * Passes wishes to see a view on to the window. A component of its own, as the window refers to
 * views and views to this: one component for both would be a circle.
 */
@Component(service = {Views.class, ViewRequests.class})
public final class ViewRequests implements Views {
    private final Executor fx;
    private Consumer<String> window = id -> {}; // Only on the FX thread.
    private Supplier<String> helpOf = () -> "";

    @Activate
    public ViewRequests(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    @Override
    public void show(String id) {
        fx.execute(() -> window.accept(id));
    }

    @Override
    public String currentHelp() {
        return helpOf.get();
    }

    /** Whom to tell and ask from now on; called on the FX thread. */
    void passTo(Consumer<String> shower, Supplier<String> help) {
        window = shower;
        helpOf = help;
    }
}
