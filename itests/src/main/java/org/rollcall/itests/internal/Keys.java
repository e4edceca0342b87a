package org.rollcall.itests.internal;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Presses keys where the focus is. */
final class Keys {
    private Keys() {}

    /**
     * Presses a key and lets go of it.
     *
     * @param modifiers of {@code ctrl} and {@code shift}
     */
    static void press(KeyCode code, String... modifiers) {
        var held = java.util.Set.of(modifiers);
        Fx.run(
                () -> {
                    Scene scene = Fx.stage().getScene();
                    Node owner = scene.getFocusOwner();
                    EventTarget target = owner == null || owner.getScene() != scene ? scene : owner;
                    for (var type :
                            java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        Event.fireEvent(
                                target,
                                new KeyEvent(
                                        type,
                                        "",
                                        code.getName(),
                                        code,
                                        held.contains("shift"),
                                        held.contains("ctrl"),
                                        false,
                                        false));
                    }
                });
    }
}
