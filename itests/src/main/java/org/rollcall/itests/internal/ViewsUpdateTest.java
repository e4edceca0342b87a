package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The views are replaced in the open window, and nothing of the old ones stays. */
class ViewsUpdateTest {
    private static final String VIEWS = "org.rollcall.views";
    private static final int ROUNDS = 20;

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.show("student");
        Scope.module("101");
    }

    @Test
    void twentyUpdatesLeaveOneClassLoader() throws Exception {
        Bundle views = Osgi.bundle(VIEWS);
        Stage stage = Fx.stage();
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int round = 0; round < ROUNDS; round++) {
            loaders.add(new WeakReference<>(loader(views)));
            TableView<?> before = shownTable();
            Updates.update(views);
            TableView<?> after = shownTable();
            assertNotSame(before, after, "the view was not replaced in round " + round);
            assertEquals(true, Fx.call(stage::isShowing), "the window closed");
        }
        Osgi.await(
                "old class loaders to be collected, " + alive(loaders) + " are alive",
                () -> {
                    System.gc();
                    // The FX thread may hold the last event's target until the next one.
                    Fx.run(() -> {});
                    return alive(loaders) == 0;
                });
    }

    private static TableView<?> shownTable() {
        TableView<?> table = Fx.node("#attendance-table", TableView.class);
        Fx.await("students in the table", () -> !table.getItems().isEmpty());
        return table;
    }

    private static ClassLoader loader(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
