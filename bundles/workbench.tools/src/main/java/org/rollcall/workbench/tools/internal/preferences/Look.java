package org.rollcall.workbench.tools.internal.preferences;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.workbench.api.Appearance;
import org.rollcall.workbench.api.Appearance.Theme;
import org.rollcall.workbench.tools.internal.Messages;

/** How the window looks: light or dark, and the size of its text. Used on the FX thread. */
final class Look {
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<Integer> size = new ComboBox<>();
    private final VBox root;
    private final Appearance appearance;
    private final ChangeListener<Theme> themes = (property, was, now) -> theme.setValue(now);
    private final ChangeListener<Number> sizes =
            (property, was, now) -> size.setValue(now.intValue());

    Look(Appearance appearance) {
        this.appearance = appearance;
        appearance.themeProperty().addListener(themes);
        appearance.textSizeProperty().addListener(sizes);
        theme.setId("preferences-theme");
        theme.getItems().setAll(Theme.values());
        theme.setConverter(words(now -> Messages.get("preferences.look." + now.styleClass())));
        theme.setValue(appearance.themeProperty().get());
        theme.setOnAction(event -> appearance.setTheme(theme.getValue()));
        size.setId("preferences-text-size");
        size.getItems().setAll(appearance.textSizes());
        size.setConverter(words(percent -> Messages.get("preferences.look.percent", percent)));
        size.setValue(appearance.textSizeProperty().get());
        size.setOnAction(event -> appearance.setTextSize(size.getValue()));
        root = new VBox(field("theme", theme), field("size", size));
        root.getStyleClass().add("preferences-look");
    }

    /** Listens no more: the window outlives this. */
    void close() {
        appearance.themeProperty().removeListener(themes);
        appearance.textSizeProperty().removeListener(sizes);
    }

    Node node() {
        return root;
    }

    private static Node field(String id, Node input) {
        var name = new Label(Messages.get("preferences.look." + id));
        name.getStyleClass().add("preferences-name");
        name.setLabelFor(input);
        var help = new Label(Messages.get("preferences.look." + id + ".help"));
        help.getStyleClass().add("preferences-help");
        help.setWrapText(true);
        var field = new VBox(name, input, help);
        field.getStyleClass().add("preferences-setting");
        return field;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("The list is not editable");
            }
        };
    }
}
