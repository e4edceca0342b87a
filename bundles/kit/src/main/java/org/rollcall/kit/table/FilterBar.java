package org.rollcall.kit.table;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.rollcall.kit.control.WrappingRow;
import org.rollcall.kit.internal.Words;

/** Where the user types what to find and chooses filters, each a chip that can be taken away. */
final class FilterBar<R> {
    private final Filters<R> filters;
    private final TextField field = new TextField();
    private final FilterMenu<R> add;
    private final WrappingRow root = new WrappingRow(6, 4);

    /**
     * @param rows of the table, filtered or not
     * @param onDown run when the user leaves the field downwards, towards the table
     */
    FilterBar(String tableId, Filters<R> filters, Supplier<List<R>> rows, Runnable onDown) {
        this.filters = filters;
        add = new FilterMenu<>(tableId + "-add-filter", filters, rows);
        field.setId(tableId + "-filter");
        field.setPromptText(Words.get("filter.prompt"));
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
        filters.available().addListener((ListChangeListener<Filters.Filter<R>>) c -> show());
        filters.chosen().addListener((ListChangeListener<Filters.Filter<R>>) c -> show());
        show();
    }

    Node node() {
        return root;
    }

    /** The command that finds students puts the cursor here. */
    void foundByKey() {
        field.setId("filter");
        field.setPromptText(Words.get("filter.promptByKey"));
    }

    boolean isTyping() {
        return field.isFocused();
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void show() {
        boolean typing = field.isFocused();
        root.getChildren().setAll(field);
        if (!filters.available().isEmpty()) {
            root.getChildren().add(add.node());
        }
        filters.chosen().forEach(filter -> root.getChildren().add(chip(filter)));
        if (typing) {
            field.requestFocus();
            field.end();
        }
    }

    private Node chip(Filters.Filter<R> filter) {
        var chip = new Button(filter.label() + "  ✕");
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "chip");
        chip.setAccessibleText(Words.get("filter.remove", filter.label()));
        String help = Words.get("filter.remove", filter.label());
        chip.setTooltip(new Tooltip(filter.help().isEmpty() ? help : filter.help() + "\n" + help));
        chip.setOnAction(event -> filters.drop(filter));
        return chip;
    }
}
