package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // What ends is used by being told to.
class EndingTest {
    private static final int SIGTERM_EXIT = 143;

    /** The process that is told to end. */
    public static final class Run {
        public static void main(String[] args) throws InterruptedException {
            var told = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("shutting down")));
            try (var ending = new Ending(told::countDown)) {
                System.out.println("running");
                told.await();
                System.out.println("put away");
            }
            System.exit(Ending.code(0));
        }
    }

    @Test
    void whatIsToldToEndPutsAllAwayBeforeTheRuntimeShutsDown() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Run.class.getName())
                        .start();
        try (BufferedReader said = process.inputReader()) {
            assertEquals("running", said.readLine());
            process.toHandle().destroy(); // the process itself would close what it says
            assertEquals(List.of("put away", "shutting down"), said.lines().toList());
        }
        assertEquals(SIGTERM_EXIT, process.waitFor());
    }
}
