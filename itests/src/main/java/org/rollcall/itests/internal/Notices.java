package org.rollcall.itests.internal;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

/** The notices that are shown. */
final class Notices {
    private Notices() {}

    /** All that the cards say. */
    static String texts() {
        return Fx.call(() -> Fx.find("#notice-cards") instanceof Parent cards ? text(cards) : "");
    }

    /** Closes them, so that they cover nothing. */
    static void dismissAll() {
        Fx.run(
                () -> {
                    if (Fx.find("#notice-cards") instanceof Parent cards) {
                        List.copyOf(cards.lookupAll(".button-icon"))
                                .forEach(close -> ((Button) close).fire());
                    }
                });
    }

    /** All that a node and what is in it say. */
    static String text(Node node) {
        String own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
        return node instanceof Parent parent
                ? own
                        + parent.getChildrenUnmodifiable().stream()
                                .map(Notices::text)
                                .collect(Collectors.joining())
                : own;
    }
}
