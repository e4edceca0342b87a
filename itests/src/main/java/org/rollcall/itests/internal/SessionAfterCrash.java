package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.NamesHidden;

/** Finds the window as {@link SessionBeforeCrash} left it. */
class SessionAfterCrash {

    @Test
    void goesOnWhereItWas() {
        Label module = Fx.node("#attendance-title", Label.class);
        Fx.await("module 201", () -> module.getText().contains("201"));
        TextField filter = Fx.node("#filter", TextField.class);
        Fx.await("the filter", () -> filter.getText().equals(SessionBeforeCrash.FILTER));
        assertTrue(Fx.call(() -> Osgi.service(NamesHidden.class).hidden()));
        assertTrue(Fx.call(() -> Fx.find("#names-hidden-badge").isVisible()));
        assertTrue(Fx.call(() -> module.getScene().getRoot().getStyleClass().contains("dark")));
        assertEquals(1111.0, Fx.call(() -> Fx.stage().getWidth()));
        assertEquals(777.0, Fx.call(() -> Fx.stage().getHeight()));
        Label badge = (Label) Fx.find("#names-hidden-badge");
        assertEquals(13 * 1.1 * 0.92, Fx.call(() -> badge.getFont().getSize()), 0.2);
    }
}
