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
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    @Activate
    public Themes(
            @Reference Memory memory, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.memory = memory;
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
        String sheet = Themes.class.getResource(resource(theme.get())).toExternalForm();
        // Once before there are controls, as they would load the toolkit's own theme else.
        Application.setUserAgentStylesheet(sheet);
        awaitControls();
        Application.setUserAgentStylesheet(sheet);
    }

    private static String resource(Theme theme) {
        // Compiled style sheets load several times faster than their text.
        return "/atlantafx/base/theme/primer-" + theme.styleClass() + ".bss";
    }

    /**
     * The first control and the first popup of a process put the toolkit's own theme in place where
     * they find none. Where another thread is doing so just now, it would come last and stay; this
     * waits until it has been done.
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
