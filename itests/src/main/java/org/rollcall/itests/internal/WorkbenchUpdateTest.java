package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;

/** The window's own bundle is replaced: the window stays, and so does what is in it. */
class WorkbenchUpdateTest {
    private static final int ROUNDS = 5;

    @Test
    void theNextWorkbenchGoesOnWhereTheLastOneWas() throws Throwable {
        Cases.load("clean-small");
        Bundle workbench = Osgi.bundle("org.rollcall.workbench");
        Scope.show("attendance");
        Stage stage = Fx.stage();
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        try (var services = new Registered()) {
            var view = new TestView("kept", "Test of what is kept");
            services.add(View.class, view, view.at("BOTTOM", 900));
            Fx.await("the view", () -> MenuItems.find("menu-view-kept") != null);
            Osgi.service(Views.class).show("kept");
            Fx.await("the view in front", () -> view.calls.contains("seen"));
            for (int round = 0; round < ROUNDS; round++) {
                loaders.add(Updates.loader(workbench));
                String typed = "typed in round " + round;
                Fx.run(() -> view.text.setText(typed));
                Node before = Fx.node("#menu-bar", Node.class);

                Updates.update(workbench);

                assertNotSame(before, Fx.node("#menu-bar", Node.class));
                Fx.await("the view to be back", () -> Fx.find("#node-kept") != null);
                assertEquals(typed, Fx.call(view.text::getText));
                assertEquals(true, Fx.call(stage::isShowing), "the window closed");
            }
        }
        TextField filter = Fx.node("#filter", TextField.class);
        Fx.await("the other views", () -> filter.getScene() != null);
        Updates.awaitGone("the workbench", loaders);
    }
}
