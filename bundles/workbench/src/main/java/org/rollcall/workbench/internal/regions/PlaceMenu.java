package org.rollcall.workbench.internal.regions;

import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.Messages;

/** The menu of a tab or title. */
final class PlaceMenu {
    private PlaceMenu() {}

    static ContextMenu of(Place place, PlaceActions actions) {
        var maximise = item("", () -> actions.toggleMaximised(place.region()));
        var menu = new ContextMenu(maximise, new SeparatorMenuItem());
        for (Region region : Region.values()) {
            if (region != place.region()) {
                String words =
                        Messages.get("regions.move." + region.name().toLowerCase(Locale.ROOT));
                menu.getItems().add(item(words, () -> actions.move(place, region)));
            }
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems()
                .add(
                        item(
                                Messages.get("regions.close", place.title()),
                                () -> actions.close(place)));
        menu.setOnShowing(
                event ->
                        maximise.setText(
                                Messages.get(
                                        actions.alone().isPresent()
                                                ? "regions.restore"
                                                : "regions.maximise")));
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
