package org.rollcall.workbench.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.api.Command;

/**
 * Menu bar and tool bar, made anew from the commands at each change, so that nothing of a command
 * that has gone stays behind. Used on the FX thread.
 */
public final class CommandBars {
    /** Commands whose orders differ by this much are parted by a line. */
    private static final int GROUP = 100;

    private final List<Contribution> contributions = new ArrayList<>();
    private final Supplier<List<MenuItem>> viewItems;
    private final MenuBar menus = new MenuBar();
    private final ToolBar tools = new ToolBar();
    private final VBox root = new VBox(menus, tools);

    /**
     * @param viewItems further items of the View menu
     */
    public CommandBars(Supplier<List<MenuItem>> viewItems) {
        this.viewItems = viewItems;
        menus.setUseSystemMenuBar(true);
        menus.setId("menu-bar");
        tools.setId("tool-bar");
    }

    public Node node() {
        return root;
    }

    public void add(Command command, Map<String, Object> properties) {
        contributions.add(Contribution.of(command, properties));
        rebuild();
    }

    public void remove(Command command) {
        contributions.removeIf(contribution -> contribution.command() == command);
        rebuild();
    }

    /** Makes the menus again, as when the list of views has changed. */
    public void rebuild() {
        contributions.sort(Contribution.BY_ORDER);
        var byMenu = new TreeMap<String, List<Contribution>>(Contribution.MENUS);
        for (Contribution contribution : contributions) {
            byMenu.computeIfAbsent(contribution.menu(), menu -> new ArrayList<>())
                    .add(contribution);
        }
        List<MenuItem> views = viewItems.get();
        if (!views.isEmpty()) {
            byMenu.computeIfAbsent("View", menu -> new ArrayList<>());
        }
        menus.getMenus().clear();
        byMenu.forEach((name, commands) -> menus.getMenus().add(menu(name, commands, views)));
        tools.getItems()
                .setAll(
                        contributions.stream()
                                .filter(Contribution::toolbar)
                                .map(CommandBars::button)
                                .toList());
        tools.setVisible(!tools.getItems().isEmpty());
        tools.setManaged(tools.isVisible());
    }

    private static Menu menu(String name, List<Contribution> commands, List<MenuItem> views) {
        var menu = new Menu(name);
        int group = Integer.MIN_VALUE;
        for (Contribution contribution : commands) {
            if (group != Integer.MIN_VALUE && Math.floorDiv(contribution.order(), GROUP) != group) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group = Math.floorDiv(contribution.order(), GROUP);
            menu.getItems().add(item(contribution));
        }
        if (name.equals("View") && !views.isEmpty()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(views);
        }
        return menu;
    }

    private static MenuItem item(Contribution contribution) {
        var item = new MenuItem(contribution.command().label());
        item.setId("menu-" + contribution.id());
        contribution.keys().ifPresent(item::setAccelerator);
        item.setOnAction(event -> contribution.command().run());
        return item;
    }

    private static Button button(Contribution contribution) {
        var button = new Button(contribution.command().label());
        button.setId("tool-" + contribution.id());
        String keys = contribution.keys().map(key -> " (" + key.getDisplayText() + ")").orElse("");
        String description = contribution.command().description();
        if (!description.isEmpty()) {
            button.setTooltip(new Tooltip(description + keys));
            button.setAccessibleHelp(description);
        }
        button.setOnAction(event -> contribution.command().run());
        return button;
    }
}
