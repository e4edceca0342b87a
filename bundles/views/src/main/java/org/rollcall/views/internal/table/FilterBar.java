package org.rollcall.views.internal.table;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.rollcall.views.internal.Words;

/** Where the user types what to find and chooses filters, each a chip that can be taken away. */
final class FilterBar<R> {
    private final Filters<R> filters;
    private final TextField field = new TextField();
    private final MenuButton add = new MenuButton(Words.get("filter.add"));
    private final WrappingRow root = new WrappingRow(6, 4);

    /**
     * @param onDown run when the user leaves the field downwards, towards the table
     */
    FilterBar(String tableId, Filters<R> filters, Runnable onDown) {
        this.filters = filters;
        boolean byKey = tableId.equals("attendance-table");
        field.setId(byKey ? "filter" : tableId + "-filter");
        field.setPromptText(Words.get(byKey ? "filter.promptByKey" : "filter.prompt"));
        field.setAccessibleText(Words.get("filter.name"));
        field.setTooltip(new Tooltip(Words.get("filter.help")));
        field.setPrefColumnCount(18);
        field.textProperty().bindBidirectional(filters.typedProperty());
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                        field.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        onDown.run();
                        event.consume();
                    }
                });
        add.setId(tableId + "-add-filter");
        add.setAccessibleText(Words.get("filter.addName"));
        filters.available().addListener((ListChangeListener<Filters.Filter<R>>) c -> show());
        filters.chosen().addListener((ListChangeListener<Filters.Filter<R>>) c -> show());
        show();
    }

    Node node() {
        return root;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void show() {
        boolean typing = field.isFocused();
        root.getChildren().setAll(field);
        if (!filters.available().isEmpty()) {
            add.getItems().setAll(filters.available().stream().map(this::item).toList());
            root.getChildren().add(add);
        }
        filters.chosen().forEach(filter -> root.getChildren().add(chip(filter)));
        if (typing) {
            field.requestFocus();
            field.end();
        }
    }

    private MenuItem item(Filters.Filter<R> filter) {
        var item = new CheckMenuItem(filter.label());
        item.setMnemonicParsing(false);
        item.setSelected(filters.ids().contains(filter.id()));
        item.setOnAction(
                event -> {
                    if (item.isSelected()) {
                        filters.choose(filter);
                    } else {
                        filters.drop(filter);
                    }
                });
        return item;
    }

    private Node chip(Filters.Filter<R> filter) {
        var chip = new Button(filter.label() + "  ✕");
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "chip");
        chip.setAccessibleText(Words.get("filter.remove", filter.label()));
        chip.setTooltip(new Tooltip(Words.get("filter.remove", filter.label())));
        chip.setOnAction(event -> filters.drop(filter));
        return chip;
    }
}
