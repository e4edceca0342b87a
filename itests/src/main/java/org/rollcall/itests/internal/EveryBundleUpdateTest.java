package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Bundle;

/**
 * Every bundle that can be replaced is replaced twenty times under open views: the same student
 * stays selected among the same figures, and of all the class loaders only the last is left.
 */
class EveryBundleUpdateTest {
    private static final int ROUNDS = 20;

    /** What ten updates may leave behind, in bytes: less than one set of their nodes. */
    private static final long LEAST = 2L << 20;

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("trends");
        Scope.show("attendance");
        Scope.show("student");
        Scope.module("101");
        Fx.await("students", () -> !table().getItems().isEmpty());
        Fx.run(() -> table().getSelectionModel().selectFirst());
    }

    @TestFactory
    Stream<DynamicTest> twentyUpdatesLeaveOneClassLoader() {
        return Stream.of(
                        "ingest",
                        "clean",
                        "analytics",
                        "report",
                        "workspace",
                        "sample",
                        "operations",
                        "charts",
                        "kit",
                        "imports",
                        "views",
                        "update",
                        "workbench",
                        "workbench.tools")
                .map(name -> DynamicTest.dynamicTest(name, () -> replace("org.rollcall." + name)));
    }

    private static void replace(String name) throws Throwable {
        Bundle bundle = Osgi.bundle(name);
        String before = shown();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        Heap half = null;
        for (int round = 0; round < ROUNDS; round++) {
            if (round == ROUNDS / 2) {
                Updates.awaitGone(name, loaders);
                half = Heap.settled();
            }
            loaders.add(Updates.loader(bundle));
            Updates.update(bundle);
            assertEquals(Bundle.ACTIVE, bundle.getState());
            Fx.await("what was shown, in round " + round, () -> before.equals(shownNow()));
        }
        Updates.awaitGone(name, loaders);
        Heap atHalf = half;
        // A collection may be put off while the renderer holds pixels.
        Osgi.await(
                name + " to leave nothing behind",
                () -> {
                    Heap end = Heap.now();
                    assertTrue(end.bytes() - atHalf.bytes() < LEAST, () -> end.since(atHalf));
                    return true;
                });
    }

    private static String shown() {
        Fx.await("a student", () -> !shownNow().isEmpty());
        return Fx.call(EveryBundleUpdateTest::shownNow);
    }

    /** All figures as shown, which row is selected, and which module; empty until all are there. */
    private static String shownNow() {
        TableView<?> table = table();
        int row = table == null ? -1 : table.getSelectionModel().getSelectedIndex();
        int module =
                Fx.find("#module-list") instanceof ListView<?> modules
                        ? modules.getSelectionModel().getSelectedIndex()
                        : -1;
        return row < 0 || module < 0
                ? ""
                : module + " " + row + " " + new Table("attendance-table").texts();
    }

    private static TableView<?> table() {
        return (TableView<?>) Fx.find("#attendance-table");
    }
}
