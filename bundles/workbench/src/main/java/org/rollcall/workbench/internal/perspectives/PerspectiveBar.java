package org.rollcall.workbench.internal.perspectives;

import static org.rollcall.workbench.internal.Words.T;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.rollcall.workbench.internal.commands.Contribution;

/** The perspectives as buttons in a row, and as a menu. Used on the FX thread. */
public final class PerspectiveBar {
    private final Perspectives perspectives;
    private final Consumer<String> choose;
    private final HBox root = new HBox();

    /**
     * @param choose run with the id of the perspective that the user chooses
     */
    public PerspectiveBar(Perspectives perspectives, Consumer<String> choose) {
        this.perspectives = perspectives;
        this.choose = choose;
        root.setId("perspectives");
        root.getStyleClass().add("perspective-bar");
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        root.setAccessibleText(T.get("perspectives.title"));
        root.setMinWidth(Region.USE_PREF_SIZE);
        refresh();
    }

    public Node node() {
        return root;
    }

    /** Shows the perspectives that there are now, and which one is shown. */
    public void refresh() {
        List<NamedPerspective> all = perspectives.all();
        Optional<String> current = perspectives.current();
        var group = new ToggleGroup();
        var buttons = new ArrayList<Node>();
        for (NamedPerspective perspective : all) {
            var button = new ToggleButton(perspective.title());
            button.setId("perspective-" + perspective.id());
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setSelected(current.filter(perspective.id()::equals).isPresent());
            button.getStyleClass().add(pill(buttons.size(), all.size()));
            String keys = key(perspective).map(k -> " (" + k.getDisplayText() + ")").orElse("");
            button.setTooltip(new Tooltip(T.get("perspectives.help", perspective.title()) + keys));
            button.setOnAction(
                    event -> {
                        button.setSelected(true); // One is always on.
                        choose.accept(perspective.id());
                    });
            buttons.add(button);
        }
        boolean focused = root.getChildren().stream().anyMatch(Node::isFocused);
        if (same(buttons)) {
            for (int i = 0; i < buttons.size(); i++) {
                ((ToggleButton) root.getChildren().get(i))
                        .setSelected(((ToggleButton) buttons.get(i)).isSelected());
            }
        } else {
            root.getChildren().setAll(buttons);
            if (focused && group.getSelectedToggle() instanceof Node selected) {
                selected.requestFocus();
            }
        }
        root.setVisible(all.size() > 1);
        root.setManaged(root.isVisible());
    }

    /** The menu of perspectives; empty where there is none. */
    public Optional<Menu> menu() {
        List<NamedPerspective> all = perspectives.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> current = perspectives.current();
        var group = new ToggleGroup();
        var menu = new Menu(T.get("perspectives.menu"));
        menu.setId("menu-perspectives");
        for (NamedPerspective perspective : all) {
            var item = new RadioMenuItem(perspective.title());
            item.setId("menu-perspective-" + perspective.id());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(current.filter(perspective.id()::equals).isPresent());
            key(perspective).ifPresent(item::setAccelerator);
            item.setOnAction(event -> choose.accept(perspective.id()));
            menu.getItems().add(item);
        }
        return Optional.of(menu);
    }

    /** What a key stands for. */
    public Optional<Runnable> deed(KeyEvent event) {
        return perspectives.all().stream()
                .filter(perspective -> key(perspective).filter(k -> k.match(event)).isPresent())
                .findFirst()
                .map(perspective -> () -> choose.accept(perspective.id()));
    }

    static Optional<KeyCombination> key(NamedPerspective perspective) {
        return Contribution.keys(perspective.id(), perspective.shortcut()).stream().findFirst();
    }

    private boolean same(List<Node> buttons) {
        return buttons.stream()
                .map(PerspectiveBar::face)
                .toList()
                .equals(root.getChildren().stream().map(PerspectiveBar::face).toList());
    }

    private static List<String> face(Node button) {
        return List.of(button.getId(), ((ToggleButton) button).getText());
    }

    private static String pill(int index, int size) {
        if (index == 0) {
            return "left-pill";
        }
        return index == size - 1 ? "right-pill" : "center-pill";
    }
}
