package org.rollcall.workbench.internal.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.rollcall.workbench.internal.state.Memory;

/** Puts the window where it was, if a screen is still there. */
final class WindowBounds {
    private static final double WIDTH = 1480;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final Memory memory;
    private double width;
    private double height;

    /** An object, so that the class is there when the bundle that brought it is gone. */
    WindowBounds(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Before the window shows. */
    void apply() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        width =
                Math.max(
                        LEAST_WIDTH,
                        Math.min(memory.number("window.width").orElse(WIDTH), screen.getWidth()));
        height =
                Math.max(
                        LEAST_HEIGHT,
                        Math.min(
                                memory.number("window.height").orElse(HEIGHT), screen.getHeight()));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
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

    /** When the window has been painted: some window managers (Openbox) ignore what came before. */
    void settle() {
        if (!stage.isMaximized() && stage.getWidth() < width && stage.getHeight() < height) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
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
