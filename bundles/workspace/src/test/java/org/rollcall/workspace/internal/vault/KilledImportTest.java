package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
 * A process that imports one version after the other is killed at random moments. What it said was
 * imported is there; what it had begun is there whole or not at all.
 */
class KilledImportTest {
    private static final int ROUNDS = 15;

    @TempDir Path folder;

    @Test
    void nothingThatWasImportedIsLost() throws Exception {
        Path home = folder.resolve("home");
        var random = new Random(42);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, runAndKill(home, acknowledged, random));
            var workspace = Importer.open(home);
            try {
                var state = workspace.state();
                assertEquals(List.of(), state.problems());
                int version = state.module("101").map(info -> info.version()).orElse(0);
                assertTrue(
                        version == acknowledged || version == acknowledged + 1,
                        "version %d, acknowledged %d".formatted(version, acknowledged));
                if (version > 0) {
                    var table =
                            workspace
                                    .module("101", BuiltInRuleSets.STANDARD, Progress.none())
                                    .table();
                    var map = workspace.module("201", BuiltInRuleSets.STANDARD, Progress.none());
                    assertEquals(Importer.rows(version), table.rows());
                    assertEquals(Importer.rows(version), map.table().rows(), "files of one import");
                }
                acknowledged = version;
            } finally {
                workspace.close();
            }
        }
        assertTrue(acknowledged > 0, "no import was ever finished");
    }

    /** Starts an importer and kills it some time after it has begun an import. */
    private static int runAndKill(Path home, int from, Random random) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Importer.class.getName(),
                                home.toString(),
                                Integer.toString(from))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int done = from;
        int imports = 1 + random.nextInt(4);
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = out.readLine()) != null) {
                if (line.startsWith("done ")) {
                    done = Integer.parseInt(line.substring(5));
                } else if (line.startsWith("begun ") && --imports == 0) {
                    // Somewhere within the import that has just begun.
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(12_000)));
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // Killing a process closes its output under the reader.
            assertTrue(imports <= 0, "the importer ended by itself: " + e);
        }
        assertTrue(process.waitFor() != 0, "the importer was not killed");
        return done;
    }

    /** The process that is killed. */
    static final class Importer {
        private Importer() {}

        public static void main(String[] args) throws Exception {
            Path home = Path.of(args[0]);
            VaultWorkspace workspace = open(home);
            Path exports = home.resolveSibling("exports");
            for (int version = Integer.parseInt(args[1]) + 1; ; version++) {
                String text = export(version, 20, "true");
                write(exports, "lusi_mbchb101.csv", text);
                write(exports, "lusi_mbchb201.csv", text);
                System.out.println("begun " + version);
                workspace.importFiles(List.of(exports), Progress.none());
                System.out.println("done " + version);
            }
        }

        static int rows(int version) {
            return version * 20;
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
