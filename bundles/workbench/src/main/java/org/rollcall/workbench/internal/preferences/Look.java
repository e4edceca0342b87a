package org.rollcall.workbench.internal.preferences;

import static org.rollcall.workbench.internal.Words.T;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.workbench.internal.window.Appearance;
import org.rollcall.workbench.internal.window.Scale;
import org.rollcall.workbench.internal.window.Themes.Theme;

/** How the window looks: light or dark, and the size of its text. Used on the FX thread. */
final class Look {
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<Integer> size = new ComboBox<>();
    private final VBox root;

    Look(Appearance appearance) {
        theme.setId("preferences-theme");
        theme.getItems().setAll(Theme.values());
        theme.setConverter(words(now -> T.get("preferences.look." + now.styleClass())));
        theme.setValue(appearance.themeProperty().get());
        appearance.themeProperty().addListener((property, was, now) -> theme.setValue(now));
        theme.setOnAction(
                event -> {
                    if (theme.getValue() != appearance.themeProperty().get()) {
                        appearance.toggleTheme();
                    }
                });
        size.setId("preferences-text-size");
        size.getItems().setAll(Scale.STEPS);
        size.setConverter(words(percent -> T.get("preferences.look.percent", percent)));
        size.setValue(appearance.percentProperty().get());
        appearance
                .percentProperty()
                .addListener((property, was, now) -> size.setValue(now.intValue()));
        size.setOnAction(event -> appearance.resize(size.getValue()));
        root = new VBox(field("theme", theme), field("size", size));
        root.getStyleClass().add("preferences-look");
    }

    Node node() {
        return root;
    }

    private static Node field(String id, Node input) {
        var name = new Label(T.get("preferences.look." + id));
        name.getStyleClass().add("preferences-name");
        name.setLabelFor(input);
        var help = new Label(T.get("preferences.look." + id + ".help"));
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
