package org.rollcall.kit.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.ViewStyle;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.TextFilter;

/**
 * The values of a column with their counts, to tick: rows that have one of those ticked are shown,
 * all rows where none is. Can be searched. Used on the FX thread.
 */
final class ValueChoice<R> {
    /** More would not be read; the search finds them. */
    private static final int MOST = 300;

    private final Column<R, ?> column;
    private final Filters<R> filters;
    private final Map<String, Long> counts;
    private final Set<String> ticked;
    private final TextField search = new TextField();
    private final VBox choices = new VBox(4);
    private final Popup popup = new Popup();

    ValueChoice(DataTable<R> table, Column<R, ?> column, Filters<R> filters) {
        this.column = column;
        this.filters = filters;
        counts = ValueFilter.counts(column, table.all());
        ticked = new TreeSet<>(ValueFilter.chosen(column, filters).orElse(Set.of()));
        search.setId("column-values-search");
        search.setPromptText(Words.get("filter.values.search"));
        search.setAccessibleText(Words.get("filter.values.search"));
        search.textProperty().addListener((property, before, now) -> fill());
        fill();
    }

    void show(Node heading) {
        var title = new Label(column.plainTitle());
        title.getStyleClass().add("section-title");
        var clear = new Button(Words.get("filter.values.clear"));
        clear.setId("column-values-clear");
        clear.getStyleClass().add("small");
        clear.setOnAction(
                event -> {
                    ticked.clear();
                    apply();
                    fill();
                });
        var scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var card = new VBox(6, title, search, scroll, new HBox(clear));
        card.setId("column-values");
        card.getStyleClass().addAll("explanation", "filter-menu");
        card.getStyleClass().addAll(heading.getScene().getRoot().getStyleClass());
        card.getStylesheets().add(ViewStyle.sheet());
        card.setPrefWidth(20 * Ems.current());
        card.setMaxHeight(28 * Ems.current());
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        var place = heading.localToScreen(heading.getLayoutBounds());
        popup.show(heading, place.getMinX(), place.getMaxY() + 2);
        search.requestFocus();
    }

    private void fill() {
        var wanted = new TextFilter(search.getText());
        choices.getChildren()
                .setAll(
                        counts.keySet().stream()
                                .filter(value -> wanted.test(() -> ValueFilter.shown(value)))
                                .limit(MOST)
                                .map(this::choice)
                                .toList());
        if (choices.getChildren().isEmpty()) {
            choices.getChildren().setAll(new Label(Words.get("filter.values.none")));
        }
    }

    private Node choice(String value) {
        var box =
                new CheckBox(
                        Words.get("filter.choice", ValueFilter.shown(value), counts.get(value)));
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.getStyleClass().add("filter-choice");
        box.setSelected(ticked.contains(value));
        box.setOnAction(
                event -> {
                    if (box.isSelected()) {
                        ticked.add(value);
                    } else {
                        ticked.remove(value);
                    }
                    apply();
                });
        return box;
    }

    private void apply() {
        ValueFilter.current(column, filters).ifPresent(filters::drop);
        if (!ticked.isEmpty()) {
            filters.choose(ValueFilter.of(column, ticked));
        }
    }
}
