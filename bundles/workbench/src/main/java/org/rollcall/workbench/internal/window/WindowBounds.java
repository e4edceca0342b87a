package org.rollcall.workbench.internal.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was, if a screen is still there. */
final class WindowBounds {
    private static final double WIDTH = 1480;
    private static final double HEIGHT = 900;

    private WindowBounds() {}

    static void apply(Stage stage, Preferences preferences) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = preferences.number("window.width").orElse(WIDTH);
        double height = preferences.number("window.height").orElse(HEIGHT);
        stage.setWidth(Math.max(640, Math.min(width, screen.getWidth())));
        stage.setHeight(Math.max(480, Math.min(height, screen.getHeight())));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        double x = preferences.number("window.x").orElse(Double.NaN);
        double y = preferences.number("window.y").orElse(Double.NaN);
        // The title bar must be within reach.
        if (!Screen.getScreensForRectangle(x + 40, y, 80, 30).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(
                preferences.text("window.maximized").filter(Boolean::parseBoolean).isPresent());
    }

    static void remember(Stage stage, Preferences preferences) {
        preferences.put("window.maximized", stage.isMaximized());
        if (stage.isMaximized() || stage.isIconified() || Double.isNaN(stage.getX())) {
            return;
        }
        preferences.put("window.x", stage.getX());
        preferences.put("window.y", stage.getY());
        preferences.put("window.width", stage.getWidth());
        preferences.put("window.height", stage.getHeight());
    }
}
