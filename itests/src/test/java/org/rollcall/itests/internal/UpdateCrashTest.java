package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.itests.Image;
import org.rollcall.itests.hostile.Hostile;

/**
 * Updates whose process dies: by themselves, by the system, again and again. Whatever happens, the
 * next start runs a whole state, and says what became of the update.
 */
class UpdateCrashTest {
    private static final String ANALYTICS = "org.rollcall.analytics";

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void setSite() throws Exception {
        home = folder.resolve("home");
        Path configuration = Files.createDirectories(home.resolve("configuration"));
        run("publish", "--new-key", folder.resolve("key").toString());
        String key = Files.readString(folder.resolve("key.pub")).strip();
        Files.writeString(
                configuration.resolve("rollcall.json"),
                """
                {
                  ":configurator:resource-version": 1,
                  ":configurator:symbolic-name": "org.rollcall.settings",
                  ":configurator:version": "1.0.0",
                  "org.rollcall.update.Site~tests": {
                    "name": "tests", "location": "%s", "keys": ["%s"]
                  }
                }
                """
                        .formatted(folder.resolve("site").toString().replace("\\", "/"), key));
    }

    @Test
    void anUpdateThatEndsTheProcessIsUndoneAndThenQuarantined() throws Exception {
        publish("data", ANALYTICS, jar -> jar.check(Hostile.Exiting.class));

        assertEquals(42, tryRun("feature", "update").exitCode());
        String history = run("feature", "history");
        assertTrue(history.contains("Rollcall ended while it was being tried."), history);
        assertRunning("data", "0.1.0");

        assertEquals(42, tryRun("feature", "update").exitCode());
        var refused = tryRun("feature", "update");
        assertEquals(0, refused.exitCode(), refused.err());
        assertTrue(refused.out().contains("in quarantine"), refused.out());
        assertRunning("data", "0.1.0");
    }

    @Test
    void whatKillsEveryStartIsUndoneAtTheThird() throws Exception {
        // The contracts can't be replaced while anything runs, so this is first run at a start.
        publish(
                "platform",
                "org.rollcall.api.platform",
                jar -> jar.activator(Hostile.Killing.class));
        String said = run("feature", "update");
        assertTrue(said.contains("It runs from the next start on."), said);

        assertEquals(43, tryRun("feature", "list").exitCode());
        assertEquals(43, tryRun("feature", "list").exitCode());
        assertRunning("platform", "0.1.0");
        String history = run("feature", "history");
        assertTrue(history.contains("ended with it twice"), history);
    }

    @Test
    void aWindowThatDiesTwiceOpensWithWhatRanBefore() throws Exception {
        publish(
                "platform",
                "org.rollcall.api.platform",
                jar -> jar.activator(Hostile.Killing.class));
        run("feature", "update");
        for (int start = 0; start < 2; start++) {
            assertEquals(43, Image.run(120, home, headless(), "workbench").exitCode());
        }
        assertRunning("platform", "0.1.0");
    }

    @Test
    void aWindowWithContractsThatDoNotStartOpensWithWhatRanBefore() throws Exception {
        publish(
                "platform",
                "org.rollcall.api.platform",
                jar -> jar.activator(Hostile.Throwing.class));
        run("feature", "update");
        Path err = folder.resolve("err");
        Process window = Image.start(home, headless(), folder.resolve("out"), err, "workbench");
        try {
            Path log = home.resolve("logs/workbench.log");
            Osgi.await(
                    "the second container",
                    () ->
                            window.isAlive()
                                    && Files.readString(log)
                                            .contains("Starting state 1 of what was installed"));
            assertFalse(Files.readString(err).contains("Exception"), Files.readString(err));
        } finally {
            window.descendants().forEach(ProcessHandle::destroyForcibly);
            window.destroyForcibly().waitFor();
        }
        assertRunning("platform", "0.1.0");
    }

    @Test
    void aProcessThatIsKilledAtAnyMomentLeavesOneStateOrTheOther() throws Exception {
        publish("data", ANALYTICS, jar -> {});
        long seed = System.nanoTime();
        var random = new Random(seed);
        long whole = timeOfAnUpdate();
        boolean updated = true;
        for (int round = 0; round < 8; round++) {
            String[] what =
                    updated
                            ? new String[] {"feature", "rollback", "1"}
                            : new String[] {"feature", "update"};
            Process process =
                    Image.start(home, Map.of(), folder.resolve("out"), folder.resolve("err"), what);
            process.waitFor(whole / 8 + random.nextLong(whole), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();

            String version = running("data");
            assertTrue(
                    version.equals("0.1.0") || version.equals("0.2.0"),
                    "seed " + seed + ", round " + round + ": " + version);
            updated = version.equals("0.2.0");
        }
        assertFalse(run("feature", "history").contains("trial"));
        // What was killed by others is no fault of the feature, but it may be in quarantine now.
        assertNotEquals("", run("analyse", Image.cases() + "/clean-small/input", "--out", out()));
    }

    private String out() {
        return folder.resolve("report").toString();
    }

    private long timeOfAnUpdate() throws Exception {
        long begin = System.nanoTime();
        run("feature", "update");
        assertRunning("data", "0.2.0");
        return (System.nanoTime() - begin) / 1_000_000;
    }

    @Test
    void twoProcessesDoNotChangeThingsAtOnce() throws Exception {
        publish("data", ANALYTICS, jar -> jar.check(Hostile.Sleeping.class));
        Process first =
                Image.start(
                        home,
                        Map.of("ROLLCALL_JVM_OPTIONS", "-Drollcall.check.seconds=8"),
                        folder.resolve("out"),
                        folder.resolve("err"),
                        "feature",
                        "update");
        Path ledger = home.resolve("update/installation.json");
        Osgi.await(
                "the trial",
                () -> Files.exists(ledger) && Files.readString(ledger).contains("TRIAL"));
        var second = tryRun("feature", "update");
        assertEquals(1, second.exitCode(), second.out());
        assertTrue(second.err().contains("under way"), second.err());

        assertEquals(1, first.waitFor());
        String said = Files.readString(folder.resolve("out"));
        assertTrue(said.contains("has not ended within 8 s"), said);
        assertRunning("data", "0.1.0");
    }

    private static Map<String, String> headless() {
        return Map.of("ROLLCALL_JVM_OPTIONS", Image.headlessToolkit() + " -Xmx512m");
    }

    private void publish(String feature, String bundle, Consumer<TestJar> change) throws Exception {
        Path built = folder.resolve("built");
        new FeatureBuilder(built, feature, "0.2.0").bundle(bundle, change).write();
        run(
                "publish",
                folder.resolve("site").toString(),
                "--name",
                "tests",
                "--key",
                folder.resolve("key").toString(),
                "--from",
                built.toString());
    }

    private void assertRunning(String feature, String version) throws Exception {
        assertEquals(version, running(feature));
    }

    private String running(String feature) throws Exception {
        String list = run("feature", "list");
        var line = Pattern.compile("(?m)^" + feature + " +(\\S+)").matcher(list);
        assertTrue(line.find(), list);
        return line.group(1);
    }

    private String run(String... arguments) throws Exception {
        var outcome = tryRun(arguments);
        assertEquals(
                0, outcome.exitCode(), String.join(" ", arguments) + outcome.out() + outcome.err());
        return outcome.out();
    }

    private Image.Outcome tryRun(String... arguments) throws IOException, InterruptedException {
        return Image.run(home, arguments);
    }
}
