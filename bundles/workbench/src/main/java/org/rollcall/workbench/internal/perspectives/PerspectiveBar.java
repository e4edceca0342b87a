package org.rollcall.workbench.internal.perspectives;

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
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.commands.Contribution;

/** The perspectives as buttons in a row, and as a menu. Used on the FX thread. */
public final class PerspectiveBar {
    private final Perspectives perspectives;
    private final Consumer<String> choose;
    private final HBox root = new HBox();
    private final Menu menu = new Menu(Messages.get("perspectives.menu"));
    private List<NamedPerspective> shown = List.of();
    private List<NamedPerspective> inMenu = List.of();

    /**
     * @param choose run with the id of the perspective that the user chooses
     */
    public PerspectiveBar(Perspectives perspectives, Consumer<String> choose) {
        this.perspectives = perspectives;
        this.choose = choose;
        root.setId("perspectives");
        root.getStyleClass().add("perspective-bar");
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        root.setAccessibleText(Messages.get("perspectives.title"));
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setVisible(false);
        root.setManaged(false);
        menu.setId("menu-perspectives");
        refresh();
    }

    public Node node() {
        return root;
    }

    /** Shows the perspectives that there are now, and which one is shown. */
    public void refresh() {
        List<NamedPerspective> all = perspectives.all();
        if (!all.equals(shown)) {
            shown = all;
            boolean focused = root.getChildren().stream().anyMatch(Node::isFocused);
            var group = new ToggleGroup();
            root.getChildren().setAll(all.stream().map(one -> button(one, group)).toList());
            if (focused) {
                chosen().ifPresent(Node::requestFocus);
            }
            root.setVisible(all.size() > 1);
            root.setManaged(root.isVisible());
        }
        chosen().ifPresent(button -> button.setSelected(true));
    }

    private ToggleButton button(NamedPerspective perspective, ToggleGroup group) {
        var button = new ToggleButton(perspective.title());
        button.setId(idOf(perspective.id()));
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.getStyleClass().add(pill(shown.indexOf(perspective), shown.size()));
        String keys = key(perspective).map(k -> " (" + k.getDisplayText() + ")").orElse("");
        button.setTooltip(
                new Tooltip(Messages.get("perspectives.help", perspective.title()) + keys));
        button.setOnAction(
                event -> {
                    button.setSelected(true); // One is always on.
                    choose.accept(perspective.id());
                });
        return button;
    }

    private Optional<ToggleButton> chosen() {
        String id = perspectives.current().map(PerspectiveBar::idOf).orElse("");
        return root.getChildren().stream()
                .filter(button -> id.equals(button.getId()))
                .map(ToggleButton.class::cast)
                .findFirst();
    }

    private static String idOf(String perspective) {
        return "perspective-" + perspective;
    }

    /**
     * The menu of perspectives; empty where there is none. Its items are the same as long as the
     * perspectives are.
     */
    public Optional<Menu> menu() {
        List<NamedPerspective> all = perspectives.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (!all.equals(inMenu)) {
            inMenu = all;
            var group = new ToggleGroup();
            menu.getItems().setAll(all.stream().map(one -> item(one, group)).toList());
        }
        int current = all.stream().map(NamedPerspective::id).toList().indexOf(currentId());
        for (int i = 0; i < all.size(); i++) {
            ((RadioMenuItem) menu.getItems().get(i)).setSelected(i == current);
        }
        return Optional.of(menu);
    }

    private String currentId() {
        return perspectives.current().orElse("");
    }

    private RadioMenuItem item(NamedPerspective perspective, ToggleGroup group) {
        var item = new RadioMenuItem(perspective.title());
        item.setId("menu-perspective-" + perspective.id());
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        key(perspective).ifPresent(item::setAccelerator);
        item.setOnAction(event -> choose.accept(perspective.id()));
        return item;
    }

    /** What a key stands for. */
    public Optional<Runnable> action(KeyEvent event) {
        return perspectives.all().stream()
                .filter(perspective -> key(perspective).filter(k -> k.match(event)).isPresent())
                .findFirst()
                .map(perspective -> () -> choose.accept(perspective.id()));
    }

    static Optional<KeyCombination> key(NamedPerspective perspective) {
        return Contribution.keys(perspective.id(), perspective.shortcut()).stream().findFirst();
    }

    private static String pill(int index, int size) {
        if (index == 0) {
            return "left-pill";
        }
        return index == size - 1 ? "right-pill" : "center-pill";
    }
}
