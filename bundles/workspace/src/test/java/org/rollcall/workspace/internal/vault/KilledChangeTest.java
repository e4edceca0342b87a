package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.TestServices;

/**
 * A process that imports, removes and goes back, one after the other, is killed at random moments.
 * What it said was done is done; what it had begun is done whole or not at all.
 */
class KilledChangeTest {
    private static final int ROUNDS = 15;

    @TempDir Path folder;

    @Test
    void nothingThatWasDoneIsLost() throws Exception {
        Path home = folder.resolve("home");
        var random = new Random(42);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, runAndKill(home, acknowledged, random));
            var workspace = Changer.open(home);
            try {
                var state = workspace.state();
                assertEquals(List.of(), state.problems());
                for (String note : workspace.health().notes()) {
                    assertTrue(note.contains("was stopped before its end"), note);
                }
                int revision = (int) state.revision();
                assertTrue(
                        revision == acknowledged || revision == acknowledged + 1,
                        "revision %d, acknowledged %d".formatted(revision, acknowledged));
                assertEquals(revision, workspace.history().size());
                for (String module : List.of("101", "201")) {
                    int rows = 0;
                    if (state.module(module).isPresent()) {
                        rows =
                                workspace
                                        .module(module, BuiltInRuleSets.STANDARD, Progress.none())
                                        .table()
                                        .rows();
                    }
                    assertEquals(
                            Changer.rows(module, revision),
                            rows,
                            "module %s at revision %d".formatted(module, revision));
                }
                acknowledged = revision;
            } finally {
                workspace.close();
            }
        }
        assertTrue(acknowledged > 4, "too few changes were ever finished: " + acknowledged);
    }

    /** Starts a changer and kills it some time after it has begun a change. */
    private static int runAndKill(Path home, int from, Random random) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Changer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int done = from;
        int changes = 1 + random.nextInt(6);
        try (var go = process.getOutputStream();
                var out =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))) {
            next(go);
            String line;
            while ((line = out.readLine()) != null) {
                if (line.startsWith("done ")) {
                    done = Integer.parseInt(line.substring(5));
                    next(go);
                } else if (line.startsWith("begun ") && --changes == 0) {
                    // Somewhere within the change that has just begun.
                    int longest = Changer.imports(done + 1) ? 12_000 : 3_000;
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(longest)));
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // Killing a process closes its streams under the reader.
            assertTrue(changes <= 0, "the changer ended by itself: " + e);
        }
        assertTrue(process.waitFor() != 0, "the changer was not killed");
        return done;
    }

    private static void next(OutputStream go) throws IOException {
        go.write('\n');
        go.flush();
    }

    /** The process that is killed. What it does for a revision is known from its number. */
    static final class Changer {
        private Changer() {}

        public static void main(String[] args) throws Exception {
            Path home = Path.of(args[0]);
            VaultWorkspace workspace = open(home);
            Path exports = home.resolveSibling("exports");
            for (int revision = (int) workspace.state().revision() + 1; ; revision++) {
                String text = export(revision, 20, "true");
                write(exports, "lusi_mbchb101.csv", text);
                write(exports, "lusi_mbchb201.csv", text);
                // One at a time: what is said after the kill is not heard.
                if (System.in.read() < 0) {
                    return;
                }
                System.out.println("begun " + revision);
                switch (revision % 4) {
                    case 1 -> workspace.importFiles(List.of(exports), Progress.none());
                    case 2 -> workspace.remove("201");
                    default -> workspace.restore(returnOf(revision));
                }
                System.out.println("done " + revision);
            }
        }

        static boolean imports(int revision) {
            return revision % 4 == 1;
        }

        /** First the removal is undone, then the import before it too. */
        private static int returnOf(int revision) {
            return revision % 4 == 3 ? revision - 2 : Math.max(0, revision - 5);
        }

        /** What a module should have after a change. */
        static int rows(String module, int revision) {
            if (revision == 0) {
                return 0;
            }
            return switch (revision % 4) {
                case 1 -> revision * 20;
                case 2 -> module.equals("201") ? 0 : rows(module, revision - 1);
                default -> rows(module, returnOf(revision));
            };
        }

        static VaultWorkspace open(Path home) throws IOException {
            return new VaultWorkspace(
                    TestServices.folderReader(),
                    TestServices.inputReader(),
                    TestServices.ruleSets(),
                    home,
                    new Disk());
        }
    }
}
