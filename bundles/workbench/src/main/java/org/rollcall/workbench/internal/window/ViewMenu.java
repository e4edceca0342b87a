package org.rollcall.workbench.internal.window;

import static org.rollcall.workbench.internal.Words.T;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.perspectives.PerspectiveBar;
import org.rollcall.workbench.internal.regions.Place;
import org.rollcall.workbench.internal.regions.Regions;

/** The upper part of the View menu: perspectives, and all views with the open ones ticked. */
record ViewMenu(Regions regions, PerspectiveBar perspectives) {

    List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        perspectives.menu().ifPresent(items::add);
        if (!regions.places().isEmpty()) {
            items.add(views());
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        return items;
    }

    private Menu views() {
        var menu = new Menu(T.get("shell.menu.views"));
        menu.setId("menu-views");
        for (Region region : Region.values()) {
            List<Place> places =
                    regions.places().stream().filter(place -> place.region() == region).toList();
            if (!places.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            places.forEach(place -> menu.getItems().add(item(place)));
        }
        return menu;
    }

    private MenuItem item(Place place) {
        var item = new CheckMenuItem(place.title());
        item.setId("menu-view-" + place.id());
        item.setMnemonicParsing(false);
        item.setSelected(regions.isOpen(place));
        item.setOnAction(event -> regions.setOpen(place, item.isSelected()));
        return item;
    }
}
