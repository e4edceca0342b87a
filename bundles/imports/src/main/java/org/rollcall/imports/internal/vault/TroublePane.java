package org.rollcall.imports.internal.vault;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.imports.internal.Words;

/** What is wrong with the stored data, what is kept, and what can be done. */
public final class TroublePane {
    private final VaultActions actions;
    private final VBox box = new VBox(8);

    public TroublePane(VaultActions actions) {
        this.actions = actions;
        box.setId("vault-trouble");
        box.getStyleClass().add("vault-trouble");
    }

    /** In the place of a page, which the window may be too low for. */
    public static Node scrolling(TroublePane pane) {
        var scroll = new ScrollPane(pane.node());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    public Node node() {
        return box;
    }

    /**
     * @param full with what was put right too
     */
    public void show(VaultHealth health, boolean full) {
        var title = new Label(Words.get(health.usable() ? "vault.missing" : "vault.closed"));
        title.getStyleClass().add(full ? "welcome-title" : "module-title");
        title.setWrapText(true);
        box.getChildren().setAll(title);
        health.problems().forEach(problem -> add(problem, "vault-problem"));
        if (full) {
            health.notes().forEach(note -> add(note, "quiet"));
        }
        var buttons = new FlowPane(10, 6);
        if (health.unnamed() > 0) {
            Button back =
                    button(
                            "vault-bring-back",
                            Words.count("vault.bringBack", health.unnamed()),
                            actions::bringBack);
            back.getStyleClass().add("accent");
            buttons.getChildren().add(back);
        }
        buttons.getChildren()
                .add(
                        button(
                                "vault-folder",
                                Words.get("vault.folder"),
                                () -> actions.showFolder(health.folder())));
        if (health.canSettle()) {
            buttons.getChildren()
                    .add(button("vault-settle", Words.get("vault.settle"), actions::settle));
        }
        box.getChildren().add(buttons);
    }

    private void add(String sentence, String style) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        box.getChildren().add(label);
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
