package org.rollcall.workbench.internal.window;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Control;
import javafx.scene.control.PopupControl;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Appearance.Theme;
import org.rollcall.workbench.internal.state.Memory;

/** The window's theme, remembered; AtlantaFX's Primer in two versions. Used on the FX thread. */
@Component(service = Themes.class)
public final class Themes {
    private static final String KEY = "theme";

    private final Memory memory;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    @Activate
    public Themes(
            @Reference Memory memory, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.memory = memory;
        this.fx = fx;
        fx.execute(this::start);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Changes the theme of the window, and remembers it. */
    public void choose(Theme chosen) {
        memory.put(KEY, chosen.styleClass());
        theme.set(chosen);
        apply();
    }

    private void start() {
        boolean dark = memory.text(KEY).filter(Theme.DARK.styleClass()::equals).isPresent();
        theme.set(dark ? Theme.DARK : Theme.LIGHT);
        apply();
    }

    private void apply() {
        Application.setUserAgentStylesheet(sheet(theme.get()));
        awaitControls();
        // Behind what the first control may have put into the queue of this thread.
        fx.execute(() -> Application.setUserAgentStylesheet(sheet(theme.get())));
    }

    private static String sheet(Theme theme) {
        return Themes.class.getResource(resource(theme)).toExternalForm();
    }

    private static String resource(Theme theme) {
        // Compiled style sheets load several times faster than their text.
        return "/atlantafx/base/theme/primer-" + theme.styleClass() + ".bss";
    }

    /**
     * The first control and the first popup of a process have the FX thread put the toolkit's own
     * theme in place where they find none. Should another thread make one before the FX thread
     * comes to this theme, the toolkit's would come behind it and stay. This waits until that has
     * been decided.
     */
    private static void awaitControls() {
        try {
            var lookup = MethodHandles.lookup();
            lookup.ensureInitialized(Control.class);
            lookup.ensureInitialized(PopupControl.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
