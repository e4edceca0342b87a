package org.rollcall.kit.control;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.stage.Screen;

/**
 * Has a button's menu open below it where there is room, else above it, and never over it: the
 * toolkit decides before it knows how high the menu is. Used on the FX thread.
 */
public final class MenuPlace {
    private MenuPlace() {}

    public static void keep(MenuButton button) {
        button.addEventHandler(MenuButton.ON_SHOWN, (Event event) -> place(button));
    }

    private static void place(MenuButton button) {
        ContextMenu menu =
                button.getItems().isEmpty() ? null : button.getItems().get(0).getParentPopup();
        if (menu == null || !menu.isShowing() || menu.getSkin() == null) {
            return;
        }
        Bounds at = button.localToScreen(button.getLayoutBounds());
        double height = menu.getSkin().getNode().getLayoutBounds().getHeight();
        Rectangle2D screen =
                Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        menu.setAnchorY(
                top(at.getMinY(), at.getMaxY(), height, screen.getMinY(), screen.getMaxY()));
    }

    /**
     * Where a menu begins; all on screen, downwards.
     *
     * @param above upper edge of the button
     * @param below lower edge of the button
     */
    static double top(double above, double below, double height, double first, double last) {
        boolean fits = below + height <= last;
        boolean roomier = last - below >= above - first;
        return fits || roomier ? below : Math.max(first, above - height);
    }
}
