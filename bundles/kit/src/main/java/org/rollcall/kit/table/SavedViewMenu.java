package org.rollcall.kit.table;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.ViewStyle;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.SavedView;
import org.rollcall.kit.selection.SavedViews;
import org.rollcall.kit.state.Subscriptions;

/** The saved views of a table: to choose, save, rename and delete. On the FX thread. */
final class SavedViewMenu<R> {
    private static final String TYPED = "typed";
    private static final String FILTERS = "filters";
    private static final String COLUMNS = "columns";
    private static final String SEPARATOR = "\u001f";

    private final SavedViews saved;
    private final String view;
    private final String table;
    private final Filters<R> filters;
    private final ColumnMemory<R> columns;
    private final MenuButton button = new MenuButton(Words.get("saved.button"));

    /**
     * @param view id of the view that holds the table
     */
    SavedViewMenu(
            SavedViews saved,
            String view,
            String table,
            Filters<R> filters,
            ColumnMemory<R> columns,
            Subscriptions subscriptions) {
        this.saved = saved;
        this.view = view;
        this.table = table;
        this.filters = filters;
        this.columns = columns;
        button.setId(table + "-saved");
        button.setTooltip(new Tooltip(Words.get("saved.help")));
        ListChangeListener<SavedView> changed = change -> fill();
        saved.all().addListener(changed);
        subscriptions.add(() -> saved.all().removeListener(changed));
        subscriptions.add(saved.serve(table, this::apply));
        fill();
    }

    MenuButton node() {
        return button;
    }

    private void fill() {
        List<SavedView> mine = saved.of(table);
        button.getItems().clear();
        mine.forEach(one -> button.getItems().add(item(one, "saved-view", saved::show)));
        if (!mine.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        var save = new MenuItem(Words.get("saved.save"));
        save.setId("saved-save");
        save.setOnAction(event -> ask(Words.get("saved.save.title"), "", this::save));
        button.getItems().add(save);
        if (!mine.isEmpty()) {
            var rename = new Menu(Words.get("saved.rename"));
            var delete = new Menu(Words.get("saved.delete"));
            for (SavedView one : mine) {
                rename.getItems().add(item(one, "saved-rename", this::rename));
                delete.getItems().add(item(one, "saved-delete", saved::delete));
            }
            button.getItems().addAll(rename, delete);
        }
    }

    private static MenuItem item(SavedView one, String id, Consumer<SavedView> action) {
        var item = new MenuItem(one.name());
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(one));
        return item;
    }

    private void save(String name) {
        saved.save(
                name,
                view,
                table,
                Map.of(
                        TYPED, filters.typedProperty().get(),
                        FILTERS, String.join(SEPARATOR, filters.wantedIds()),
                        COLUMNS, columns.text()));
    }

    private void rename(SavedView one) {
        ask(Words.get("saved.rename.title", one.name()), one.name(), to -> saved.rename(one, to));
    }

    private void apply(SavedView one) {
        filters.clear();
        columns.apply(one.part(COLUMNS));
        filters.typedProperty().set(one.part(TYPED));
        filters.restore(List.of(one.part(FILTERS).split(SEPARATOR)));
    }

    /**
     * Asks for a name.
     *
     * @param now the name as it is; empty for a new one
     */
    private void ask(String title, String now, Consumer<String> then) {
        var field = new TextField(now);
        field.setId("saved-name");
        field.setAccessibleText(title);
        var heading = new Label(title);
        heading.setLabelFor(field);
        var note = new Label();
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        var accept = new Button(Words.get("saved.accept"));
        accept.setId("saved-accept");
        var card = new VBox(6, heading, field, note, new HBox(accept));
        card.getStyleClass().addAll("explanation", "saved-card");
        card.getStyleClass().addAll(button.getScene().getRoot().getStyleClass());
        card.getStylesheets().add(ViewStyle.sheet());
        card.setPrefWidth(22 * Ems.current());
        var popup = new Popup();
        popup.getContent().add(card);
        popup.setAutoHide(true);
        Runnable check =
                () -> {
                    String name = field.getText().strip();
                    boolean taken =
                            !name.equalsIgnoreCase(now) && saved.named(table, name).isPresent();
                    // Saving may replace; renaming must not lose another.
                    accept.setDisable(name.isEmpty() || taken && !now.isEmpty());
                    note.setText(
                            !taken
                                    ? Words.get("saved.keeps")
                                    : Words.get(
                                            now.isEmpty() ? "saved.replaces" : "saved.taken",
                                            name));
                };
        field.textProperty().addListener((property, before, typed) -> check.run());
        check.run();
        Runnable done =
                () -> {
                    if (!accept.isDisabled()) {
                        popup.hide();
                        then.accept(field.getText().strip());
                    }
                };
        accept.setOnAction(event -> done.run());
        card.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        done.run();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        popup.hide();
                    }
                });
        var place = button.localToScreen(button.getBoundsInLocal());
        popup.show(button, place.getMinX(), place.getMaxY() + 2);
        field.requestFocus();
        field.selectAll();
    }
}
