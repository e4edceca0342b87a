package org.rollcall.itests.internal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * A mouse and a keyboard as the operating system sees them, which reach native dialogs too. They
 * need a real window on a display with a window manager.
 */
final class UserRobot {
    /** Nobody types faster, and native dialogs lose what comes while they change their fields. */
    private static final long BETWEEN_KEYS_NANOS = 30_000_000;

    private static final String SHIFTED = "_:";
    private static final AtomicReference<Robot> ROBOT = new AtomicReference<>();

    private UserRobot() {}

    /** Clicks in the middle of what is in the window, once it stands still there. */
    static void click(String id) {
        click(id, () -> Fx.find(id));
    }

    /** Clicks an item of a menu that is open. */
    static void clickItem(String id) {
        click(id, () -> inPopup(id));
    }

    private static void click(String what, Supplier<Node> where) {
        var last = new AtomicReference<Bounds>();
        Fx.await(
                what + " to stand still",
                () -> {
                    Node node = where.get();
                    if (node == null) {
                        return false;
                    }
                    Bounds now = node.localToScreen(node.getLayoutBounds());
                    return now.getWidth() > 0 && now.equals(last.getAndSet(now));
                });
        Fx.run(
                () -> {
                    robot().mouseMove(last.get().getCenterX(), last.get().getCenterY());
                    robot().mouseClick(MouseButton.PRIMARY);
                });
    }

    private static Node inPopup(String id) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> window.getScene().lookup(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Opens a menu and takes its first item. */
    static void first(String menu) {
        click(menu);
        Fx.await(menu + " to open", () -> Fx.node(menu, MenuButton.class).isShowing());
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
    }

    /** Presses a key with others held. */
    static void press(KeyCode code, KeyCode... held) {
        Fx.run(
                () -> {
                    List.of(held).forEach(robot()::keyPress);
                    robot().keyType(code);
                    List.of(held).forEach(robot()::keyRelease);
                });
    }

    /** Types a text of letters without accents, digits and {@code / - . _ :}. */
    static void type(String text) {
        for (char c : text.toCharArray()) {
            boolean shift = Character.isUpperCase(c) || SHIFTED.indexOf(c) >= 0;
            press(code(c), shift ? new KeyCode[] {KeyCode.SHIFT} : new KeyCode[0]);
            LockSupport.parkNanos(BETWEEN_KEYS_NANOS);
        }
    }

    /** Types a path into a native file dialog as soon as it is in front, and agrees. */
    static void choose(String path, boolean replace) {
        Fx.await("a dialog in front of the window", () -> !Fx.stage().isFocused());
        if (replace) {
            press(KeyCode.A, KeyCode.CONTROL);
        }
        type(path);
        press(KeyCode.ENTER);
        Fx.await("the end of the dialog", () -> Fx.stage().isFocused());
    }

    private static KeyCode code(char c) {
        return switch (c) {
            case '/' -> KeyCode.SLASH;
            case '-', '_' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            case ':' -> KeyCode.SEMICOLON;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        };
    }

    private static Robot robot() {
        if (ROBOT.get() == null) {
            ROBOT.set(new Robot());
        }
        return ROBOT.get();
    }
}
