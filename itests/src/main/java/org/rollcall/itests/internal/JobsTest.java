package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.Jobs;

/** The line at the foot opens a list of what runs and of what ended lately. */
class JobsTest {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        if (Fx.call(() -> Fx.find("#jobs-pane") != null)) {
            Keys.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void whatRunsCanBeCancelledFromTheListAndIsThenToldAsCancelled() throws Exception {
        var jobs = Osgi.service(Jobs.class);
        jobs.submit(
                "Counting sheep",
                progress -> {
                    progress.report(0.5, "Half of them");
                    while (!progress.cancelled()) {
                        goOn.await(5, TimeUnit.MILLISECONDS);
                    }
                    progress.checkCancelled();
                    return 1;
                });
        jobs.submit(
                "Counting goats",
                progress -> {
                    goOn.await();
                    return 1;
                });
        Fx.run(() -> Fx.node("#job-text", Button.class).fire());
        Fx.await("both", () -> shown("#jobs-running").contains("Counting goats"));
        assertTrue(
                shown("#jobs-running").contains("Counting sheep, Half of them"),
                shown("#jobs-running"));

        Fx.run(() -> Fx.node("#jobs-running .jobs-cancel", Button.class).fire());

        Fx.await("its end", () -> !shown("#jobs-running").contains("Counting sheep"));
        String ended = shown("#jobs-ended");
        assertTrue(ended.startsWith("Counting sheep, Cancelled at "), ended);
        assertFalse(ended.contains("Counting goats"), ended);

        goOn.countDown();
        Fx.await("the other's", () -> shown("#jobs-ended").startsWith("Counting goats, Done at "));
        Keys.press(KeyCode.ESCAPE);
        assertNull(Fx.call(() -> Fx.find("#jobs-pane")));
    }

    /** The labels in a part of the window, separated by commas. */
    private static String shown(String id) {
        return Fx.call(
                () ->
                        Fx.find(id) == null
                                ? ""
                                : Fx.find(id).lookupAll(".label").stream()
                                        .map(label -> ((Label) label).getText())
                                        .collect(Collectors.joining(", ")));
    }
}
