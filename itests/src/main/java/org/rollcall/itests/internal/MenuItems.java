package org.rollcall.itests.internal;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The items of the window's menus. */
final class MenuItems {
    private MenuItems() {}

    /** The item with that id, however deep, or null. */
    static MenuItem find(String id) {
        return Fx.call(() -> find(((MenuBar) Fx.find("#menu-bar")).getMenus(), id));
    }

    /** What an item says when its menu opens. */
    static String label(String id) {
        return Fx.call(
                () -> {
                    MenuItem item = find(id);
                    Menu menu = item.getParentMenu();
                    menu.getOnShowing().handle(null);
                    return item.getText();
                });
    }

    private static MenuItem find(List<? extends MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            MenuItem inner = item instanceof Menu menu ? find(menu.getItems(), id) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
