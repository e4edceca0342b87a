package org.rollcall.workbench.internal.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.rollcall.workbench.internal.memory.Memory;

/** Puts the window where it was, if a screen is still there. */
final class WindowBounds {
    private static final double WIDTH = 1480;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Memory memory;

    /** An object, so that the class is there when the bundle that brought it is gone. */
    WindowBounds(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    void apply() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = memory.number("window.width").orElse(WIDTH);
        double height = memory.number("window.height").orElse(HEIGHT);
        stage.setWidth(Math.max(640, Math.min(width, screen.getWidth())));
        stage.setHeight(Math.max(480, Math.min(height, screen.getHeight())));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        double x = memory.number("window.x").orElse(Double.NaN);
        double y = memory.number("window.y").orElse(Double.NaN);
        // The title bar must be within reach.
        if (!Screen.getScreensForRectangle(x + 40, y, 80, 30).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(
                memory.text("window.maximized").filter(Boolean::parseBoolean).isPresent());
    }

    void remember() {
        memory.put("window.maximized", String.valueOf(stage.isMaximized()));
        if (stage.isMaximized() || stage.isIconified() || Double.isNaN(stage.getX())) {
            return;
        }
        memory.put("window.x", String.valueOf(stage.getX()));
        memory.put("window.y", String.valueOf(stage.getY()));
        memory.put("window.width", String.valueOf(stage.getWidth()));
        memory.put("window.height", String.valueOf(stage.getHeight()));
    }
}
