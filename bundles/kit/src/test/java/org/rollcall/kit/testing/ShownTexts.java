package org.rollcall.kit.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/** What a view says: the texts of all nodes that are not hidden, drawn yet or not. */
public final class ShownTexts {
    private final List<String> texts = new ArrayList<>();

    private ShownTexts() {}

    public static List<String> of(Node root) {
        var shown = new ShownTexts();
        shown.walk(root);
        return shown.texts;
    }

    private void walk(Node node) {
        if (node == null || !node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof SplitPane split) {
            split.getItems().forEach(this::walk);
        } else if (node instanceof ScrollPane scroll) {
            walk(scroll.getContent());
        } else if (node instanceof TabPane tabs) {
            for (Tab tab : tabs.getTabs()) {
                texts.add(tab.getText());
                walk(tab.getContent());
            }
        } else if (node instanceof TableView<?> table) {
            if (table.getItems().isEmpty()) {
                walk(table.getPlaceholder());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }
}
