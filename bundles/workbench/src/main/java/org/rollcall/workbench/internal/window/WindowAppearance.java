package org.rollcall.workbench.internal.window;

import static org.rollcall.workbench.internal.Words.T;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.internal.undo.History;
import org.rollcall.workbench.internal.window.Themes.Theme;

/** How the window looks, as the user changes it and takes it back. Used on the FX thread. */
@Component(service = Appearance.class)
public final class Appearance {
    private final Themes themes;
    private final Scale scale;
    private final NamesHiddenSwitch names;
    private final History history;

    @Activate
    public Appearance(
            @Reference Themes themes,
            @Reference Scale scale,
            @Reference NamesHiddenSwitch names,
            @Reference History history) {
        this.themes = themes;
        this.scale = scale;
        this.names = names;
        this.history = history;
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return themes.themeProperty();
    }

    /** The size of the text, in percent. */
    public ReadOnlyIntegerProperty percentProperty() {
        return scale.percentProperty();
    }

    Themes themes() {
        return themes;
    }

    Scale scale() {
        return scale;
    }

    NamesHiddenSwitch names() {
        return names;
    }

    History history() {
        return history;
    }

    /** From light to dark and back. */
    public void toggleTheme() {
        Theme before = themes.themeProperty().get();
        Theme after = before == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        themes.choose(after);
        history.done(
                this,
                T.get("undo.theme." + after.styleClass()),
                () -> themes.choose(before),
                () -> themes.choose(after));
    }

    /** Makes text so large, in percent. */
    public void resize(int after) {
        int before = scale.percentProperty().get();
        if (before == after) {
            return;
        }
        scale.choose(after);
        history.done(
                this,
                T.get("undo.scale", after),
                () -> scale.choose(before),
                () -> scale.choose(after));
    }
}
