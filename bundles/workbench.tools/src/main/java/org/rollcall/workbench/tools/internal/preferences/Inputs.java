package org.rollcall.workbench.tools.internal.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingType;
import org.rollcall.workbench.tools.internal.Messages;

/** Makes the right control for a setting. */
final class Inputs {
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 8;

    private Inputs() {}

    /**
     * @param commit run when the user is done: at once for a choice, else on Enter or when the
     *     focus goes
     */
    static Input of(Setting setting, Runnable commit) {
        if (setting.fixed()) {
            return fixed(setting);
        }
        if (!setting.options().isEmpty()) {
            return setting.multiple() ? choices(setting, commit) : choice(setting, commit);
        }
        if (SpanTable.fits(setting)) {
            return new SpanTable(commit);
        }
        if (setting.multiple()) {
            return lines(setting, commit);
        }
        if (setting.type() == SettingType.BOOLEAN) {
            return flag(commit);
        }
        return line(setting, commit);
    }

    private record Simple(Node node, Supplier<List<String>> reading, Consumer<List<String>> showing)
            implements Input {
        @Override
        public List<String> values() {
            return reading.get();
        }

        @Override
        public void show(List<String> values) {
            showing.accept(values);
        }
    }

    /** Can be read and copied, and reached by key, but not changed. */
    private static Input fixed(Setting setting) {
        TextInputControl field = setting.multiple() ? new TextArea() : new TextField();
        field.setEditable(false);
        if (field instanceof TextArea area) {
            area.setPrefRowCount(rows(setting));
        }
        if (setting.type() == SettingType.PASSWORD) {
            field.setText(Messages.get("preferences.hidden"));
            return new Simple(field, List::of, values -> {});
        }
        var held = new AtomicReference<List<String>>(List.of());
        return new Simple(
                field,
                held::get,
                values -> {
                    held.set(values);
                    field.setText(
                            values.stream()
                                    .map(value -> SettingWords.value(setting, value))
                                    .collect(Collectors.joining("\n")));
                });
    }

    private static Input flag(Runnable commit) {
        var box = new CheckBox(Messages.get("preferences.on"));
        box.setOnAction(event -> commit.run());
        return new Simple(
                box,
                () -> List.of(Boolean.toString(box.isSelected())),
                values -> box.setSelected(values.equals(List.of("true"))));
    }

    private static Input choice(Setting setting, Runnable commit) {
        var box = new ComboBox<String>();
        setting.options().forEach(option -> box.getItems().add(option.value()));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String value) {
                        return setting.options().stream()
                                .filter(option -> option.value().equals(value))
                                .map(SettingOption::label)
                                .findFirst()
                                .orElse(value == null ? "" : value);
                    }

                    @Override
                    public String fromString(String label) {
                        return label; // Never asked: nothing can be typed.
                    }
                });
        box.setOnAction(event -> commit.run());
        return new Simple(
                box,
                () -> box.getValue() == null ? List.of() : List.of(box.getValue()),
                values -> quietly(box, values.isEmpty() ? null : values.get(0)));
    }

    /** Shows a value without taking it for the user's. */
    private static void quietly(ComboBox<String> box, String value) {
        var action = box.getOnAction();
        box.setOnAction(null);
        box.setValue(value);
        box.setOnAction(action);
    }

    private static Input choices(Setting setting, Runnable commit) {
        var boxes = new ArrayList<CheckBox>();
        for (SettingOption option : setting.options()) {
            var box = new CheckBox(option.label());
            box.setUserData(option.value());
            box.setOnAction(event -> commit.run());
            boxes.add(box);
        }
        var all = new VBox();
        all.getStyleClass().add("preferences-choices");
        all.getChildren().addAll(boxes);
        return new Simple(
                all,
                () ->
                        boxes.stream()
                                .filter(CheckBox::isSelected)
                                .map(box -> (String) box.getUserData())
                                .toList(),
                values -> boxes.forEach(b -> b.setSelected(values.contains(b.getUserData()))));
    }

    private static Input line(Setting setting, Runnable commit) {
        boolean secret = setting.type() == SettingType.PASSWORD;
        TextField field = secret ? new PasswordField() : new TextField();
        if (setting.type().number()) {
            field.getStyleClass().add("preferences-number");
        }
        if (secret) {
            field.setPromptText(
                    Messages.get(
                            setting.changed() ? "preferences.secret" : "preferences.no-secret"));
        }
        field.setOnAction(event -> commit.run());
        commitOnLeaving(field, commit);
        return new Simple(
                field,
                // An untouched password is the one that was set.
                () -> secret && field.getText().isEmpty() ? List.of() : List.of(field.getText()),
                values -> field.setText(values.isEmpty() ? "" : values.get(0)));
    }

    private static Input lines(Setting setting, Runnable commit) {
        var area = new TextArea();
        area.setPrefRowCount(rows(setting));
        commitOnLeaving(area, commit);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        event.consume();
                        commit.run();
                    }
                });
        return new Simple(
                area,
                () -> area.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList(),
                values -> area.setText(String.join("\n", values)));
    }

    private static int rows(Setting setting) {
        return Math.max(FEWEST_LINES, Math.min(MOST_LINES, setting.values().size() + 1));
    }

    private static void commitOnLeaving(TextInputControl field, Runnable commit) {
        field.focusedProperty()
                .addListener(
                        (property, was, now) -> {
                            if (!now) {
                                commit.run();
                            }
                        });
    }
}
