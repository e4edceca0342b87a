package org.rollcall.workbench.internal.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.internal.Messages;

/**
 * Menu bar and tool bar. A command that goes is let go of at once, but its item and button keep
 * their places for a moment, disabled: in an update the next command takes them over, and nothing
 * flickers. Used on the FX thread.
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

    // What is shown, by name of the menu and id of the command.
    private final Map<String, Menu> menuOf = new HashMap<>();
    private final Map<String, MenuItem> itemOf = new HashMap<>();
    private final Map<String, Button> buttonOf = new HashMap<>();

    /** Lines before groups, by menu and group: made once, so that a menu stays as it is. */
    private final Map<String, MenuItem> lineOf = new HashMap<>();

    /** Places of commands that went a moment ago, by id. */
    private final Map<String, Slot> away = new HashMap<>();

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
        var contribution = Contribution.of(command, properties);
        contributions.add(contribution);
        away.remove(contribution.id());
        show(contribution);
        rebuildSoon();
    }

    /**
     * Lets go of a command.
     *
     * @return whether its places are kept until {@link #expirePlaceholders}, as no other has its id
     */
    public boolean remove(Command command) {
        Optional<Contribution> found =
                contributions.stream().filter(c -> c.command() == command).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        String id = found.get().id();
        contributions.remove(found.get());
        // An update may bring the new one before it takes the old.
        Optional<Contribution> next =
                contributions.stream().filter(c -> c.id().equals(id)).findFirst();
        if (next.isPresent()) {
            show(next.get());
            return false;
        }
        release(id);
        rebuildSoon();
        if (itemOf.containsKey(id)) {
            away.put(id, found.get().slot());
        }
        return away.containsKey(id);
    }

    /** Takes out what has not come back. */
    public void expirePlaceholders() {
        if (!away.isEmpty()) {
            away.clear();
            rebuildSoon();
        }
    }

    /** What a key stands for; nothing while the command is disabled. */
    public Optional<Runnable> action(KeyEvent event) {
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

    /** Puts everything in its place a little later, once for many changes. */
    public void rebuildSoon() {
        if (!stale) {
            stale = true;
            Platform.runLater(
                    () -> {
                        stale = false;
                        rebuild();
                    });
        }
    }

    private void rebuild() {
        var slots = new TreeMap<String, Slot>(away);
        contributions.forEach(contribution -> slots.put(contribution.id(), contribution.slot()));
        forgetAllBut(slots.keySet());
        contributions.forEach(this::make);

        var byMenu = new TreeMap<String, List<Slot>>(Contribution.MENUS);
        byMenu.put("View", new ArrayList<>());
        List<Slot> inOrder = slots.values().stream().sorted(Slot.BY_ORDER).toList();
        for (Slot slot : inOrder) {
            byMenu.computeIfAbsent(slot.menu(), menu -> new ArrayList<>()).add(slot);
        }
        List<Menu> shown = byMenu.keySet().stream().map(this::menu).toList();
        byMenu.forEach((name, commands) -> fill(menu(name), items(name, commands)));
        menuOf.keySet().retainAll(byMenu.keySet());
        // Both bars make all that they show anew at each change of their lists.
        if (!menus.getMenus().equals(shown)) {
            menus.getMenus().setAll(shown);
        }
        List<Button> buttons =
                inOrder.stream()
                        .filter(Slot::toolbar)
                        .map(slot -> buttonOf.get(slot.id()))
                        .toList();
        if (!tools.getItems().equals(buttons)) {
            tools.getItems().setAll(buttons);
        }
    }

    /** Makes item and button where there are none yet. */
    private void make(Contribution contribution) {
        itemOf.computeIfAbsent(contribution.id(), id -> CommandItems.item(contribution));
        if (contribution.toolbar()) {
            buttonOf.computeIfAbsent(contribution.id(), id -> CommandItems.button(contribution));
        }
    }

    /** Has what stands there already stand for another command. */
    private void show(Contribution contribution) {
        String id = contribution.id();
        MenuItem item = itemOf.get(id);
        if (item != null && CommandItems.fits(item, contribution)) {
            CommandItems.show(item, contribution);
        } else if (item != null) {
            CommandItems.release(item);
            itemOf.remove(id);
        }
        if (buttonOf.containsKey(id)) {
            CommandItems.show(buttonOf.get(id), contribution);
        }
    }

    private void release(String id) {
        if (itemOf.containsKey(id)) {
            CommandItems.release(itemOf.get(id));
        }
        if (buttonOf.containsKey(id)) {
            CommandItems.release(buttonOf.get(id));
        }
    }

    private void forgetAllBut(Set<String> ids) {
        itemOf.keySet().retainAll(ids);
        buttonOf.keySet().retainAll(ids);
    }

    private List<MenuItem> items(String menu, List<Slot> commands) {
        var items = new ArrayList<MenuItem>();
        if (menu.equals("View")) {
            items.addAll(viewItems.get());
        }
        int group = Integer.MIN_VALUE;
        for (Slot slot : commands) {
            int next = Math.floorDiv(slot.order(), GROUP);
            if (group != Integer.MIN_VALUE && next != group) {
                items.add(line(menu, next));
            }
            group = next;
            items.add(itemOf.get(slot.id()));
        }
        return items;
    }

    /**
     * Once an item has been chosen, keys are for what it has opened. The bar may still hold the
     * menu for its own and swallow the next Escape; a click elsewhere is the way to make it let go.
     */
    private void leaveMenus() {
        Scene scene = menus.getScene();
        if (scene != null && menus.getMenus().stream().noneMatch(Menu::isShowing)) {
            Event.fireEvent(scene, clickOutside());
        }
    }

    private static MouseEvent clickOutside() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                -1,
                -1,
                -1,
                -1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private MenuItem line(String menu, int group) {
        return lineOf.computeIfAbsent(menu + " " + group, key -> new SeparatorMenuItem());
    }

    private static void fill(Menu menu, List<MenuItem> items) {
        if (!menu.getItems().equals(items)) {
            menu.getItems().setAll(items);
        }
    }

    private Menu menu(String name) {
        return menuOf.computeIfAbsent(
                name,
                key -> {
                    var menu = new Menu(title(name));
                    menu.setId("menu-of-" + name);
                    menu.setOnShowing(event -> menu.getItems().forEach(CommandItems::refresh));
                    menu.addEventHandler(
                            ActionEvent.ACTION, event -> Platform.runLater(this::leaveMenus));
                    return menu;
                });
    }

    /** The menu's name in the user's language, with its mnemonic; other menus name themselves. */
    private static String title(String name) {
        return KNOWN.contains(name)
                ? Messages.get("shell.menu." + name.toLowerCase(Locale.ROOT))
                : name.replace("_", "__");
    }
}
