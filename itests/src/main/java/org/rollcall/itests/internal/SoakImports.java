package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.Jobs;

/** Imports one version of a module after another, and keeps count of them. */
final class SoakImports {
    private static final String MODULE = "999";

    private final Path folder;
    private final long before = imports();
    private final Thread thread = new Thread(this::run, "soak-imports");
    private volatile boolean over;
    private volatile Throwable failure;
    private volatile int done;
    private volatile int refused;

    SoakImports(Path folder) {
        this.folder = folder;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!over) {
                if (isImported(done + 1)) {
                    done++;
                }
            }
        } catch (Exception | AssertionError e) {
            failure = e;
        }
    }

    /**
     * Imports as the window does: as a job, by the services that are there when it begins.
     *
     * @return whether it could begin
     */
    private boolean isImported(int number) throws Exception {
        Path file = write(number);
        var job =
                Osgi.service(Jobs.class)
                        .submit(
                                "Importing version " + number,
                                progress ->
                                        Osgi.service(Workspace.class)
                                                .importFiles(List.of(file), progress))
                        .toCompletableFuture();
        try {
            assertEquals(List.of(), job.get(60, TimeUnit.SECONDS).refusals());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedExecutionException) {
                refused++; // The user would be told to try again.
                return false;
            }
            throw e;
        }
    }

    /** An export with as many students as its number, each there once a day. */
    private Path write(int number) throws IOException {
        var text =
                new StringBuilder(
                        "studentId,firstName,surname,academicAdvisor,startDateTime,present\n");
        for (int row = 0; row < 20 * (1 + number % 50); row++) {
            text.append(
                    "%d,Ada,Low,Dr Who,2025-01-%02dT09:00,true\n"
                            .formatted(1 + row / 20, 1 + row % 20));
        }
        return Files.writeString(
                Files.createDirectories(folder.resolve("import-" + number))
                        .resolve("lusi_mbchb" + MODULE + ".csv"),
                text);
    }

    /** Every import that began has ended well, or is under way. */
    void check() {
        if (failure != null) {
            throw new AssertionError("Import " + (done + 1) + " failed", failure);
        }
        int least = done;
        Osgi.await(
                "imports in the history",
                () -> {
                    long known = imports() - before;
                    assertTrue(known >= least, () -> known + " of " + least);
                    return true;
                });
    }

    private static long imports() {
        return Osgi.service(Workspace.class).history().stream()
                .filter(record -> record.action() == ImportRecord.Action.IMPORT)
                .count();
    }

    /** Lets the last one finish. */
    void end() throws InterruptedException {
        over = true;
        thread.join(TimeUnit.SECONDS.toMillis(60));
        check();
        assertEquals(done, imports() - before);
        System.out.printf("%d imports meanwhile, %d asked to try again%n", done, refused);
    }
}
