package org.rollcall.workbench.internal.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.internal.Messages;

/**
 * The palette over the middle of the window: a field, and below it what fits. The field keeps the
 * focus and says to screen readers which line is chosen.
 */
public final class PalettePane {
    private static final int PAGE = 8;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteCell.Row> list = new ListView<>();
    private final Label nothing = new Label();
    private final VBox box = new VBox(field, list);
    private final StackPane root = new StackPane();
    private Node before;

    public PalettePane(PaletteModel model) {
        this.model = model;
        field.setId("palette-field");
        field.setPromptText(Messages.get("palette.prompt"));
        field.setAccessibleText(Messages.get("palette.prompt"));
        field.textProperty().addListener((property, old, typed) -> refresh());
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(Messages.get("palette.list"));
        list.setCellFactory(view -> new PaletteCell(this::run));
        list.getSelectionModel().selectedItemProperty().addListener((p, old, row) -> announce(row));
        nothing.setId("palette-empty");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);

        box.getStyleClass().add("palette");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        root.setId("palette");
        root.getStyleClass().add("palette-overlay");
        root.setVisible(false);
        root.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getTarget() == root) {
                        hide();
                    }
                });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // While it is open, keys are its own: no shortcut changes what lies behind it.
        root.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    public Node node() {
        return root;
    }

    /** Opens the palette, or closes it if it is open. */
    public void toggle() {
        if (root.isVisible()) {
            hide();
        } else {
            before = root.getScene() == null ? null : root.getScene().getFocusOwner();
            field.clear();
            if (root.getChildren().isEmpty()) {
                // Not before it is wanted: the window opens sooner without its lists.
                root.getChildren().add(box);
            }
            root.setVisible(true);
            refresh();
            field.requestFocus();
        }
    }

    /** Closes the palette; the focus returns to where it was. */
    public void hide() {
        if (root.isVisible()) {
            root.setVisible(false);
            // Nothing of what was found may stay; cells that are not laid out would keep it.
            list.getItems().clear();
            field.clear();
            nothing.setText("");
            root.getChildren().clear();
            if (before != null && before.getScene() == root.getScene()) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /** Finds anew, as when commands or finders have come or gone. */
    public void refresh() {
        if (!root.isVisible()) {
            return;
        }
        var rows = new ArrayList<PaletteCell.Row>();
        for (Section section : model.find(field.getText())) {
            rows.add(new PaletteCell.Row(section.title(), null));
            section.entries().forEach(e -> rows.add(new PaletteCell.Row(section.title(), e)));
        }
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(rows);
        nothing.setText(Messages.get("palette.nothing", field.getText().strip()));
        entries().stream().limit(1).forEach(list.getSelectionModel()::select);
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        boolean mine = true;
        if (event.isShortcutDown() && event.getCode() == KeyCode.K) {
            hide();
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> runSelected();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            // The focus stays in the field.
            case TAB -> move(event.isShiftDown() ? -1 : 1);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void move(int by) {
        List<Integer> entries = entries();
        if (!entries.isEmpty()) {
            int at = entries.indexOf(list.getSelectionModel().getSelectedIndex());
            int to =
                    Math.abs(by) == 1
                            ? Math.floorMod(at + by, entries.size())
                            : Math.max(0, Math.min(entries.size() - 1, at + by));
            int row = entries.get(to);
            list.getSelectionModel().select(row);
            scrollTo(to == 0 ? 0 : row);
        }
    }

    /** Scrolls only if the row is out of sight, so that the list does not jump. */
    private void scrollTo(int row) {
        boolean seen =
                list.lookupAll(".palette-cell").stream()
                        .map(PaletteCell.class::cast)
                        .anyMatch(cell -> cell.getIndex() == row && isSeen(cell));
        if (!seen) {
            list.scrollTo(row);
        }
    }

    private boolean isSeen(Node cell) {
        return cell.isVisible()
                && list.getBoundsInLocal()
                        .contains(list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal())));
    }

    private List<Integer> entries() {
        return IntStream.range(0, list.getItems().size())
                .filter(i -> list.getItems().get(i).entry() != null)
                .boxed()
                .toList();
    }

    private void runSelected() {
        PaletteCell.Row row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.entry() != null) {
            run(row.entry());
        }
    }

    private void run(Entry entry) {
        hide();
        model.run(entry);
    }

    private void announce(PaletteCell.Row row) {
        boolean chosen = row != null && row.entry() != null;
        field.setAccessibleText(
                chosen
                        ? row.heading() + ": " + PaletteCell.accessible(row.entry())
                        : Messages.get("palette.prompt"));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
