package org.rollcall.workbench.tools.internal.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingType;
import org.rollcall.workbench.api.Appearance;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;

/** The right side of the preferences: one page. Fields stay as long as they fit what there is. */
final class PreferencesForm {
    private final PreferencesModel model;
    private final Consumer<String> added;
    private final VBox body = new VBox();
    private final ScrollPane root = new ScrollPane(body);
    private final List<SettingField> fields = new ArrayList<>();
    private final Appearance appearance;
    private final TypedValues typed = new TypedValues();
    private Look look;
    private Page page;

    /**
     * @param added is given the name of what the user added
     */
    PreferencesForm(PreferencesModel model, Appearance appearance, Consumer<String> added) {
        this.appearance = appearance;
        this.model = model;
        this.added = added;
        body.getStyleClass().add("preferences-form");
        root.setFitToWidth(true);
        root.getStyleClass().add("preferences-scroll");
    }

    Node node() {
        return root;
    }

    /** What is typed and not kept yet. */
    Map<String, String> save() {
        return typed.save();
    }

    /** Puts into the fields of the next page that is shown what an earlier form saved. */
    void restore(ViewState state) {
        typed.restore(state);
        page = null;
    }

    /** Listens to the window no more. */
    void close() {
        if (look != null) {
            look.close();
        }
    }

    /** Says why there is nothing to set. */
    void say(String text) {
        page = null;
        fields.clear();
        typed.leavePage();
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-text");
        body.getChildren().setAll(label);
    }

    /**
     * Shows a page.
     *
     * @param settings those of the page that are looked for
     */
    void show(Page now, List<Setting> settings) {
        if (page != null && sameHead(now) && fit(settings)) {
            page = now;
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).update(settings.get(i));
            }
            return;
        }
        boolean other = page == null || !page.id().equals(now.id());
        page = now;
        fields.clear();
        typed.leavePage();
        body.getChildren().setAll(head());
        if (look == null) {
            look = new Look(appearance);
        }
        if (Sections.hasLook(now)) {
            body.getChildren().add(look.node());
        }
        if (now.adds()) {
            body.getChildren().add(adder());
        } else {
            for (Setting setting : settings) {
                var field = new SettingField(model, now.target(), setting);
                fields.add(field);
                if (setting.type() != SettingType.PASSWORD) {
                    typed.watch(now.id(), setting.id(), field::typed, field::type);
                }
                body.getChildren().add(field.node());
            }
        }
        typed.pageShown();
        if (other) {
            root.setVvalue(0);
        }
    }

    private boolean sameHead(Page now) {
        return now.adds() ? now.equals(page) : head(now).equals(head(page));
    }

    private static List<String> head(Page page) {
        return List.of(
                page.id(),
                page.title(),
                page.parent(),
                page.description(),
                String.valueOf(page.canBeRemoved()));
    }

    private boolean fit(List<Setting> settings) {
        if (page.adds()) {
            return true;
        }
        if (fields.size() != settings.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).fits(settings.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Node head() {
        var title =
                new Label(page.isInstance() ? page.parent() + " ‣ " + page.title() : page.title());
        title.getStyleClass().add("preferences-title");
        title.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(title, space);
        line.getStyleClass().add("preferences-line");
        if (page.canBeRemoved()) {
            line.getChildren().add(remover());
        }
        var description = new Label(page.description());
        description.setWrapText(true);
        description.getStyleClass().add("preferences-help");
        var head = new VBox(line, description);
        head.getStyleClass().add("preferences-head");
        return head;
    }

    private Button remover() {
        var remove = new Button(Messages.get("preferences.remove"));
        remove.setId("setting-remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setAccessibleText(Messages.get("preferences.remove.of", page.title()));
        String id = page.id();
        String label = Messages.get("preferences.undo.remove", page.title());
        remove.setOnAction(
                event -> model.change(new Edit.RemoveInstance(id), label, this::showProblem));
        return remove;
    }

    private void showProblem(String problem) {
        if (!problem.isEmpty()) {
            var message = message();
            message.setText(problem);
            body.getChildren().removeIf(node -> "setting-message".equals(node.getId()));
            body.getChildren().add(1, message);
        }
    }

    /** What a new instance must be given, and a button that makes it. */
    private Node adder() {
        var box = new VBox();
        box.getStyleClass().add("preferences-setting");
        TextField name = given(box, "setting-new-name", Messages.get("preferences.new"));
        typed.watch(page.id(), "new", name);
        Map<String, TextField> others = new LinkedHashMap<>();
        for (Setting setting : page.settings()) {
            TextField value = given(box, "setting-new-" + setting.id(), setting.name());
            others.put(setting.id(), value);
            if (setting.type() != SettingType.PASSWORD) {
                typed.watch(page.id(), "new." + setting.id(), value);
            }
        }
        var add = new Button(Messages.get("preferences.add"));
        add.setId("setting-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Label message = message();
        String group = page.id();
        Runnable task =
                () -> {
                    var values = new LinkedHashMap<String, List<String>>();
                    others.forEach((id, field) -> values.put(id, List.of(field.getText())));
                    String called = name.getText().strip();
                    model.change(
                            new Edit.AddInstance(group, called, values),
                            Messages.get("preferences.undo.add", called),
                            problem -> {
                                message.setText(problem);
                                if (problem.isEmpty()) {
                                    name.clear();
                                    added.accept(called);
                                }
                            });
                };
        add.setOnAction(event -> task.run());
        name.setOnAction(event -> task.run());
        var line = new HBox(add);
        line.getStyleClass().add("preferences-line");
        box.getChildren().addAll(line, message);
        return box;
    }

    private static TextField given(VBox box, String id, String words) {
        var label = new Label(words);
        label.getStyleClass().add("preferences-name");
        label.setWrapText(true);
        var field = new TextField();
        field.setId(id.replaceAll("[^A-Za-z0-9]+", "-"));
        field.setAccessibleText(words);
        label.setLabelFor(field);
        box.getChildren().addAll(label, field);
        return field;
    }

    private static Label message() {
        var message = new Label();
        message.setId("setting-message");
        message.setWrapText(true);
        message.getStyleClass().add("preferences-message");
        return message;
    }
}
