package org.rollcall.workbench.internal.window;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Appearance;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.undo.History;

/** How the window looks, as the user changes it and takes it back. Used on the FX thread. */
@Component(service = {Appearance.class, WindowAppearance.class})
public final class WindowAppearance implements Appearance {
    private final Themes themes;
    private final Scale scale;
    private final NamesHiddenSwitch names;
    private final History history;

    @Activate
    public WindowAppearance(
            @Reference Themes themes,
            @Reference Scale scale,
            @Reference NamesHiddenSwitch names,
            @Reference History history) {
        this.themes = themes;
        this.scale = scale;
        this.names = names;
        this.history = history;
    }

    @Override
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return themes.themeProperty();
    }

    @Override
    public ReadOnlyIntegerProperty textSizeProperty() {
        return scale.percentProperty();
    }

    @Override
    public List<Integer> textSizes() {
        return Scale.STEPS;
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
    void toggleTheme() {
        setTheme(themes.themeProperty().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    @Override
    public void setTheme(Theme after) {
        Theme before = themes.themeProperty().get();
        if (before == after) {
            return;
        }
        themes.choose(after);
        history.done(
                this,
                Messages.get("undo.theme." + after.styleClass()),
                () -> themes.choose(before),
                () -> themes.choose(after));
    }

    @Override
    public void setTextSize(int percent) {
        int before = scale.percentProperty().get();
        int after = Scale.nearest(percent);
        if (before == after) {
            return;
        }
        scale.choose(after);
        history.done(
                this,
                Messages.get("undo.scale", after),
                () -> scale.choose(before),
                () -> scale.choose(after));
    }
}
