package org.rollcall.workbench.internal.window;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The window's theme, remembered; AtlantaFX's Primer in two versions. Used on the FX thread. */
@Component(service = Themes.class)
public final class Themes {
    private static final String KEY = "theme";

    /** The versions that there are. */
    public enum Theme {
        LIGHT,
        DARK;

        /** Style class that the root of the scene takes, for colours that differ. */
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String resource() {
            // Compiled style sheets load several times faster than their text.
            return "/atlantafx/base/theme/primer-" + styleClass() + ".bss";
        }
    }

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Theme> theme;

    @Activate
    public Themes(
            @Reference Preferences preferences,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.preferences = preferences;
        boolean dark = preferences.text(KEY).filter(Theme.DARK.styleClass()::equals).isPresent();
        theme = new ReadOnlyObjectWrapper<>(dark ? Theme.DARK : Theme.LIGHT);
        fx.execute(this::apply);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    void toggle() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        preferences.put(KEY, theme.get().styleClass());
        preferences.save();
        apply();
    }

    private void apply() {
        String sheet = Themes.class.getResource(theme.get().resource()).toExternalForm();
        Application.setUserAgentStylesheet(sheet);
    }
}
