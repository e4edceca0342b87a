package org.rollcall.itests.internal;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The charts are replaced while one is shown, and nothing of the old ones stays. */
class ChartsUpdateTest {
    private static final int ROUNDS = 5;

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.show("student");
        Scope.module("101");
    }

    @Test
    void updatesLeaveOneClassLoader() throws Exception {
        TableView<?> table = Fx.node("#attendance-table", TableView.class);
        Fx.await("students in the table", () -> !table.getItems().isEmpty());
        Fx.run(() -> table.getSelectionModel().select(0));
        Bundle charts = Osgi.bundle("org.rollcall.charts");
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int round = 0; round < ROUNDS; round++) {
            Fx.node("#trend-chart", Node.class);
            loaders.add(new WeakReference<>(charts.adapt(BundleWiring.class).getClassLoader()));
            Updates.update(charts);
        }
        Fx.node("#trend-chart", Node.class);
        Osgi.await(
                "old class loaders to be collected",
                () -> {
                    System.gc();
                    Fx.run(() -> {});
                    return alive(loaders) == 0;
                });
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
