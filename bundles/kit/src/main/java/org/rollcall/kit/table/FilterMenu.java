package org.rollcall.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.ViewStyle;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.text.TextFilter;

/**
 * The filters that rows offer, in groups, each with the number of rows that pass it; stays while
 * several are ticked, and can be searched. Used on the FX thread.
 *
 * @param <R> a row
 */
final class FilterMenu<R> {
    private final Filters<R> filters;
    private final Supplier<List<R>> rows;
    private final Button button = new Button(Words.get("filter.add") + " ▾");
    private final TextField search = new TextField();
    private final VBox choices = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(choices);
    private final VBox card = new VBox(6, search, scroll);
    private final Popup popup = new Popup();

    FilterMenu(String id, Filters<R> filters, Supplier<List<R>> rows) {
        this.filters = filters;
        this.rows = rows;
        button.setId(id);
        button.setAccessibleText(Words.get("filter.addName"));
        button.setTooltip(new Tooltip(Words.get("filter.addName")));
        search.setId(id + "-search");
        search.setPromptText(Words.get("filter.search"));
        search.setAccessibleText(Words.get("filter.search"));
        search.textProperty().addListener((property, before, now) -> fill());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        card.setId(id + "-card");
        card.getStyleClass().addAll("explanation", "filter-menu");
        card.getStylesheets().add(ViewStyle.sheet());
        card.prefWidthProperty().bind(Ems.currentProperty().multiply(22));
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        button.setOnAction(event -> toggle());
    }

    Button node() {
        return button;
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        search.clear();
        fill();
        card.getStyleClass().setAll("explanation", "filter-menu");
        card.getStyleClass().addAll(button.getScene().getRoot().getStyleClass());
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        // Below its button, and never over it: what does not fit scrolls.
        double room =
                Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
                        .findFirst()
                        .map(Screen::getVisualBounds)
                        .map(Rectangle2D::getMaxY)
                        .map(bottom -> bottom - place.getMaxY() - 12)
                        .orElse(400.0);
        card.setMaxHeight(Math.max(8 * Ems.current(), Math.min(32 * Ems.current(), room)));
        popup.show(button, place.getMinX(), place.getMaxY() + 2);
        search.requestFocus();
    }

    private void fill() {
        var wanted = new TextFilter(search.getText());
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Filter<R> filter : filters.available()) {
            if (wanted.test(filter::label)) {
                groups.computeIfAbsent(filter.group(), this::heading)
                        .getChildren()
                        .add(choice(filter));
            }
        }
        choices.getChildren().setAll(groups.values());
        if (groups.isEmpty()) {
            choices.getChildren().setAll(new Label(Words.get("filter.searchNone")));
        }
    }

    private VBox heading(String group) {
        var heading = new Label(filters.heading(group));
        heading.getStyleClass().add("section-title");
        return new VBox(3, heading);
    }

    private CheckBox choice(Filter<R> filter) {
        long passing = rows.get().stream().filter(filter.test()).count();
        var box = new CheckBox(Words.get("filter.choice", filter.label(), passing));
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.getStyleClass().add("filter-choice");
        box.setSelected(filters.ids().contains(filter.id()));
        if (!filter.help().isEmpty()) {
            box.setTooltip(new Tooltip(filter.help()));
            box.setAccessibleHelp(filter.help());
        }
        box.setOnAction(
                event -> {
                    if (box.isSelected()) {
                        filters.choose(filter);
                    } else {
                        filters.drop(filter);
                    }
                });
        return box;
    }
}
