package org.rollcall.itests.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What can be read, heard or pointed at in windows: their texts, whoever wrote them. */
final class Written {
    /** Where JavaFX keeps a tooltip that was installed on a node that is no control. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    private final Set<String> texts = new TreeSet<>();

    private Written() {}

    /** Of all windows: the main one, menus, tooltips. On the FX thread. */
    static Set<String> everywhere() {
        var written = new Written();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage) {
                written.add(stage.getTitle());
            }
            if (window.getScene() != null) {
                written.walk(window.getScene().getRoot());
            }
        }
        return written.texts;
    }

    static Set<String> in(Node node) {
        var written = new Written();
        written.walk(node);
        return written.texts;
    }

    private void walk(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        if (node.getProperties().get(INSTALLED) instanceof Tooltip tooltip) {
            add(tooltip.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof Text text) {
            add(text.getText());
        } else if (node instanceof Labeled labeled) {
            add(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            add(input.getText());
            add(input.getPromptText());
        } else if (node instanceof TableView<?> table) {
            cells(table);
        } else if (node instanceof TabPane tabs) {
            for (Tab tab : tabs.getTabs()) {
                add(tab.getText());
                add(tab.getTooltip() == null ? null : tab.getTooltip().getText());
            }
        } else if (node instanceof javafx.scene.control.MenuButton menu) {
            menu.getItems().forEach(this::item);
        }
        if (node.getStyleClass().contains("axis")) {
            onAxis(node, false).forEach(this::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void item(MenuItem item) {
        add(item.getText());
    }

    /** Rows out of sight too. */
    private void cells(TableView<?> table) {
        for (var column : table.getVisibleLeafColumns()) {
            add(column.getText());
            for (int row = 0; row < table.getItems().size(); row++) {
                Object value = column.getCellData(row);
                add(value == null ? null : value.toString());
            }
        }
    }

    /** The labels that ChartFX draws on an axis, with those that it leaves out for want of room. */
    static List<String> onAxis(Node axis, boolean drawnOnly) {
        var labels = new ArrayList<String>();
        try {
            // ChartFX is not for tests to import.
            for (Object tick : (List<?>) get(axis, "getTickMarks")) {
                if (!drawnOnly || (boolean) get(tick, "isVisible")) {
                    labels.add((String) get(tick, "getText"));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return labels;
    }

    private static Object get(Object of, String getter) throws ReflectiveOperationException {
        return of.getClass().getMethod(getter).invoke(of);
    }

    private void add(String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
