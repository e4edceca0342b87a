package org.rollcall.workbench.tools.internal.preferences;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingType;
import org.rollcall.workbench.tools.internal.Messages;

/**
 * One setting of the form: name, mark, control, help with limits and default, the way back to the
 * default, and what was wrong with what was typed. What the user typed and has not kept stays when
 * the setting changes elsewhere.
 */
final class SettingField {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final PreferencesModel model;
    private final String target;
    private final Input input;
    private final Label help = new Label();
    private final Label mark = new Label();
    private final Label message = new Label();
    private final Button useDefault = new Button(Messages.get("preferences.default.use"));
    private final VBox root = new VBox();
    private Setting setting;
    private List<String> shown;
    private boolean pending;
    private boolean again;

    SettingField(PreferencesModel model, String target, Setting setting) {
        this.model = model;
        this.target = target;
        this.setting = setting;
        input = Inputs.of(setting, this::commit);
        build();
        show(setting);
    }

    Node node() {
        return root;
    }

    /** Whether this field can show what that one can. */
    boolean fits(Setting other) {
        return other.id().equals(setting.id())
                && other.name().equals(setting.name())
                && other.type() == setting.type()
                && other.most() == setting.most()
                && other.fixed() == setting.fixed()
                && (other.type() != SettingType.PASSWORD || other.changed() == setting.changed())
                && other.options().equals(setting.options());
    }

    /** What is typed and has not been kept; null if that is nothing. */
    List<String> typed() {
        List<String> values = input.values();
        return values.equals(shown) ? null : values;
    }

    /** Puts in what was typed into the field that this one replaces. */
    void type(List<String> values) {
        input.show(values);
    }

    /** Shows the setting as it is now. */
    void update(Setting now) {
        if (typed() != null) {
            setting = now;
            describe();
        } else {
            show(now);
        }
    }

    private void build() {
        String id = setting.id().replaceAll("[^A-Za-z0-9]+", "-");
        var name = new Label(setting.name());
        name.getStyleClass().add("preferences-name");
        name.setLabelFor(input.node());
        input.node().setId("setting-" + id);
        input.node().addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        input.node().addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        HBox.setHgrow(input.node(), Priority.ALWAYS);
        useDefault.setId("setting-default-" + id);
        useDefault.getStyleClass().add("small");
        useDefault.setAccessibleText(Messages.get("preferences.default.use.of", setting.name()));
        useDefault.setOnAction(event -> reset());
        message.setId("setting-message-" + id);
        message.getStyleClass().add("preferences-message");
        message.setWrapText(true);
        help.getStyleClass().add("preferences-help");
        help.setWrapText(true);
        mark.setId("setting-mark-" + id);
        mark.getStyleClass().add("preferences-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        name.setWrapText(true);
        var head = new HBox(name, mark);
        head.getStyleClass().add("preferences-line");
        var line = new HBox(input.node(), useDefault);
        line.getStyleClass().add("preferences-line");
        root.getStyleClass().add("preferences-setting");
        root.getChildren().addAll(head, line, message, help);
        say("");
    }

    private void show(Setting now) {
        setting = now;
        if (!input.values().equals(now.values())) {
            input.show(now.values());
        }
        shown = input.values();
        describe();
    }

    private void describe() {
        useDefault.setVisible(SettingWords.changed(setting));
        help.setText(SettingWords.help(setting));
        mark.setText(SettingWords.mark(setting));
        mark.setVisible(!mark.getText().isEmpty());
        input.node().setAccessibleHelp(help.getText());
        input.node()
                .setAccessibleText(
                        Stream.of(setting.name(), mark.getText())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", ")));
    }

    /** Keeps what the user made of it, if that is something new. */
    private void commit() {
        List<String> wanted = input.values();
        if (pending) {
            again = true;
        } else if (wanted.equals(shown)) {
            say("");
        } else {
            run(new Edit.SetValues(target, setting.id(), wanted), wanted);
        }
    }

    private void reset() {
        run(new Edit.UseDefault(target, setting.id()), null);
    }

    /**
     * @param kept what is kept then; null for the default
     */
    private void run(Edit edit, List<String> kept) {
        pending = true;
        model.change(
                edit,
                Messages.get("preferences.undo.set", setting.name()),
                problem -> {
                    pending = false;
                    say(problem);
                    if (problem.isEmpty()) {
                        done(kept);
                    }
                    if (again) {
                        again = false;
                        commit();
                    }
                });
    }

    private void done(List<String> kept) {
        if (kept == null || setting.type() == SettingType.PASSWORD) {
            input.show(kept == null ? setting.defaults() : List.of());
            shown = input.values();
        } else {
            shown = kept;
        }
    }

    /** Tab leaves a list as it leaves any field, rather than being put into it. */
    private void tab(KeyEvent event) {
        boolean plain =
                event.getCode() == KeyCode.TAB
                        && !event.isShortcutDown()
                        && !event.isShiftDown()
                        && !event.isAltDown();
        if (!plain || !(input.node() instanceof TextArea)) {
            return;
        }
        event.consume();
        if (useDefault.isVisible()) {
            useDefault.requestFocus();
        } else {
            // From there on, as it comes next.
            Event.fireEvent(useDefault, event.copyFor(useDefault, useDefault));
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (typed() != null || message.isVisible())) {
            event.consume();
            say("");
            show(setting);
        }
    }

    private void say(String problem) {
        message.setText(problem);
        message.setVisible(!problem.isEmpty());
        message.setManaged(!problem.isEmpty());
        input.node().pseudoClassStateChanged(DANGER, !problem.isEmpty());
        input.node().setAccessibleHelp(problem.isEmpty() ? help.getText() : problem);
    }
}
