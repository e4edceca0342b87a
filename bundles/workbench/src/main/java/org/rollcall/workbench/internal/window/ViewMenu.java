package org.rollcall.workbench.internal.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.perspectives.PerspectiveBar;
import org.rollcall.workbench.internal.regions.Place;
import org.rollcall.workbench.internal.regions.Regions;

/**
 * The upper part of the View menu: perspectives, and all views with the open ones ticked. Items are
 * the same as long as they stand for the same: JavaFX keeps those of a menu that is closed, however
 * often others have taken their places, until it is opened again.
 */
final class ViewMenu {
    private final Regions regions;
    private final PerspectiveBar perspectives;
    private final Menu views = new Menu(Messages.get("shell.menu.views"));
    private final MenuItem end = new SeparatorMenuItem();
    private final Map<String, CheckMenuItem> itemOf = new HashMap<>();
    private List<Place> listed = List.of();

    ViewMenu(Regions regions, PerspectiveBar perspectives) {
        this.regions = regions;
        this.perspectives = perspectives;
        views.setId("menu-views");
    }

    List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        perspectives.menu().ifPresent(items::add);
        List<Place> places = List.copyOf(regions.places());
        if (!places.isEmpty()) {
            list(places);
            places.forEach(place -> itemOf.get(place.id()).setSelected(regions.isOpen(place)));
            items.add(views);
        }
        if (!items.isEmpty()) {
            items.add(end);
        }
        return items;
    }

    private void list(List<Place> places) {
        if (places.equals(listed)) {
            return;
        }
        listed = places;
        itemOf.clear();
        var items = new ArrayList<MenuItem>();
        for (Region region : Region.values()) {
            List<Place> here = places.stream().filter(place -> place.region() == region).toList();
            if (!here.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            here.forEach(place -> items.add(item(place)));
        }
        views.getItems().setAll(items);
    }

    private MenuItem item(Place place) {
        var item = new CheckMenuItem(place.title());
        item.setId("menu-view-" + place.id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> regions.setOpen(place, item.isSelected()));
        itemOf.put(place.id(), item);
        return item;
    }
}
