package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;

/**
 * Measures how long the views are away in an update, and how long the window stands still. Run by
 * {@code benchmarks/swap}, never as a test: it prints figures and asserts none.
 */
class SwapSpeed {
    private static final int ROUNDS = Integer.getInteger("rollcall.benchmark.rounds", 12);
    private static final String VIEWS = "org.rollcall.views";

    @TempDir Path folder;
    private final Installer installer = Osgi.service(Installer.class);

    @Test
    void measure() throws Exception {
        Path data = Path.of(System.getProperty("rollcall.benchmark.data"));
        Osgi.service(Workspace.class).importFiles(List.of(data), Progress.none());
        Scope.show("attendance");
        Scope.show("student");
        Fx.await("rows", () -> rows() > 0);
        Fx.run(() -> table().getSelectionModel().select(3));
        int rows = rows();
        List<FeatureRef> old = installer.change().features();
        List<FeatureRef> now =
                new FeatureBuilder(folder, "attendance", "0.2.0")
                        .bundle(VIEWS, jar -> {})
                        .into(installer);

        System.out.printf("%d students in the table%n", rows);
        System.out.println("round  usable  applied  longest standstill (all in ms)");
        for (int round = 1; round <= ROUNDS; round++) {
            swap(round, round % 2 == 1 ? now : old, rows);
        }
    }

    private void swap(int round, List<FeatureRef> to, int rows) throws Exception {
        TableView<?> before = table();
        var usable = new AtomicLong();
        var over = new AtomicBoolean();
        var longest = new AtomicLong();
        var watch = new Thread(() -> watch(over, longest), "watch");
        Plan plan = installer.plan(to);
        long begin = System.nanoTime();
        watch.start();
        var awaited =
                new Thread(
                        () -> {
                            Fx.await("the new view", () -> isBack(before, rows));
                            usable.set(System.nanoTime() - begin);
                        },
                        "usable");
        awaited.start();
        Change change = installer.apply(plan, Change.Kind.UPDATE, "benchmark", step -> {});
        long applied = System.nanoTime() - begin;
        awaited.join();
        over.set(true);
        watch.join();
        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        System.out.printf(
                "%5d  %6d  %7d  %d%n",
                round, millis(usable.get()), millis(applied), millis(longest.get()));
        if (Boolean.getBoolean("rollcall.benchmark.report")) {
            change.report().forEach(System.out::println);
        }
    }

    /** The window is asked for a turn again and again; the longest wait is kept. */
    private static void watch(AtomicBoolean over, AtomicLong longest) {
        while (!over.get()) {
            var turn = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(turn::countDown);
            try {
                turn.await();
            } catch (InterruptedException e) {
                return;
            }
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static boolean isBack(TableView<?> before, int rows) {
        return Fx.call(
                () ->
                        Fx.find("#attendance-table") instanceof TableView<?> table
                                && table != before
                                && table.getItems().size() == rows
                                && table.getSelectionModel().getSelectedIndex() == 3
                                && Fx.find("#student-name") != null
                                && Fx.find("#module-list") != null);
    }

    private static int rows() {
        return Fx.call(() -> table().getItems().size());
    }

    private static TableView<?> table() {
        return (TableView<?>) Fx.find("#attendance-table");
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
