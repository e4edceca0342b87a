package org.rollcall.workbench.api;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the window looks. What is changed here the user can undo, and it is remembered. Used on the
 * FX thread. The window outlives your bundle: remove your listeners when it goes.
 */
@ProviderType
public interface Appearance {

    /** The colours of the window. */
    enum Theme {
        LIGHT,
        DARK;

        /** The style class of the scene's root, for rules that differ: {@code light, dark}. */
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ReadOnlyObjectProperty<Theme> themeProperty();

    void setTheme(Theme theme);

    /** The size of all text, in percent of the usual size. */
    ReadOnlyIntegerProperty textSizeProperty();

    /**
     * @param percent one of {@link #textSizes}; another is taken for the nearest
     */
    void setTextSize(int percent);

    /** The sizes that there are, in percent, smallest first. */
    List<Integer> textSizes();
}
