package org.rollcall.workbench.internal.commands;

import static org.rollcall.workbench.internal.Words.T;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.api.Command;

/**
 * Menu bar and tool bar, made anew from the commands after each change, so that nothing of a
 * command that has gone stays behind. Used on the FX thread.
 */
public final class CommandBars {
    /** Commands whose orders differ by this much are parted by a line. */
    private static final int GROUP = 100;

    private static final Set<String> KNOWN = Set.of("File", "Edit", "View", "Tools", "Help");

    private final List<Contribution> contributions = new ArrayList<>();
    private final Supplier<List<MenuItem>> viewItems;
    private final MenuBar menus = new MenuBar();
    private final ToolBar tools = new ToolBar();
    private final VBox root;
    private boolean stale;

    /**
     * @param viewItems further items of the View menu
     * @param before what stands before the buttons of commands
     * @param after what stands after them, at the right
     */
    public CommandBars(Supplier<List<MenuItem>> viewItems, Node before, Node after) {
        this.viewItems = viewItems;
        menus.setUseSystemMenuBar(true);
        menus.setId("menu-bar");
        tools.setId("tool-bar");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        var line = new HBox(before, tools, after);
        line.getStyleClass().add("tool-line");
        root = new VBox(menus, line);
        rebuildSoon();
    }

    public Node node() {
        return root;
    }

    public void add(Command command, Map<String, Object> properties) {
        contributions.add(Contribution.of(command, properties));
        rebuildSoon();
    }

    public void remove(Command command) {
        if (contributions.removeIf(contribution -> contribution.command() == command)) {
            rebuildSoon();
        }
    }

    /** What a key stands for; nothing while the command is disabled. */
    public Optional<Runnable> deed(KeyEvent event) {
        return contributions.stream()
                .filter(c -> c.keys().stream().anyMatch(key -> key.match(event)))
                .findFirst()
                .map(c -> c.enabled() ? () -> c.command().run() : () -> {});
    }

    /** All commands in order. */
    public List<Contribution> all() {
        contributions.sort(Contribution.BY_ORDER);
        return List.copyOf(contributions);
    }

    /** Makes the menus again a little later, once for many changes. */
    public void rebuildSoon() {
        if (!stale) {
            stale = true;
            Platform.runLater(
                    () -> {
                        if (stale) {
                            rebuild();
                        }
                    });
        }
    }

    private void rebuild() {
        stale = false;
        var byMenu = new TreeMap<String, List<Contribution>>(Contribution.MENUS);
        for (Contribution contribution : all()) {
            byMenu.computeIfAbsent(contribution.menu(), menu -> new ArrayList<>())
                    .add(contribution);
        }
        byMenu.computeIfAbsent("View", menu -> new ArrayList<>());
        menus.getMenus().forEach(menu -> menu.getItems().forEach(CommandItems::release));
        menus.getMenus().clear();
        byMenu.forEach((name, commands) -> menus.getMenus().add(menu(name, commands)));
        tools.getItems()
                .setAll(
                        contributions.stream()
                                .filter(Contribution::toolbar)
                                .map(CommandItems::button)
                                .toList());
    }

    private Menu menu(String name, List<Contribution> commands) {
        var menu = new Menu(title(name));
        menu.setId("menu-of-" + name);
        int group = Integer.MIN_VALUE;
        for (Contribution contribution : commands) {
            if (group != Integer.MIN_VALUE && Math.floorDiv(contribution.order(), GROUP) != group) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group = Math.floorDiv(contribution.order(), GROUP);
            menu.getItems().add(CommandItems.item(contribution));
        }
        if (name.equals("View")) {
            menu.getItems().addAll(0, viewItems.get());
        }
        menu.setOnShowing(event -> menu.getItems().forEach(CommandItems::refresh));
        return menu;
    }

    /** The menu's name in the user's language, with its mnemonic; other menus name themselves. */
    private static String title(String name) {
        return KNOWN.contains(name)
                ? T.get("shell.menu." + name.toLowerCase(Locale.ROOT))
                : name.replace("_", "__");
    }
}
