package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingTest {
    private static final List<String> KEYS =
            List.of("rollcall.home", "rollcall.command", "logback.configurationFile");

    @TempDir Path folder;
    private final Map<String, String> before = new TreeMap<>();
    private final LoggerContext context = new LoggerContext();

    LoggingTest() {
        KEYS.forEach(key -> before.put(key, System.getProperty(key, "")));
        KEYS.forEach(System::clearProperty);
    }

    @AfterEach
    void restore() {
        context.stop();
        before.forEach(
                (key, value) -> {
                    if (value.isEmpty()) {
                        System.clearProperty(key);
                    } else {
                        System.setProperty(key, value);
                    }
                });
    }

    @Test
    void linesFromInfoOnGoToTheFileOfTheCommand() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logging.to(folder, "analyse", new Image(folder.resolve("image")));
        assertEquals(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY, new Logging().configure(context));

        context.getLogger("org.rollcall.Some").info("Übung {}", 1);
        context.getLogger("org.rollcall.Some").debug("hidden");

        List<String> lines = Files.readAllLines(folder.resolve("logs/analyse.log"));
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(
                lines.get(0)
                        .matches(
                                "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  org.rollcall.Some +\\[.*] Übung 1"),
                lines.get(0));
    }

    /** What Logback's patterns, shells and file systems give a meaning to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robin(Estat", "a)b", "100%", "%d", "%i %d{yyyy}", "a{b", "a}b", "{}", "[x", "x]",
                "(a|b)", "$HOME", "${user.home}", "a;b", "a,b", "a'b", "a&b#c!", "hüt", "日本", "~",
                "a b ", "^a+", "%%", "{0}", "a@b=c"
            })
    void theLogIsWrittenWhateverTheHomeIsCalled(String name) throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        Path home = Files.createDirectories(folder.resolve(name));
        Logging.to(home, "analyse", new Image(folder.resolve("image")));
        new Logging().configure(context);

        context.getLogger("org.rollcall.Some").info("a line");

        List<String> lines = Files.readAllLines(home.resolve("logs/analyse.log"));
        assertEquals(1, lines.size(), lines.toString());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(home), files.toList());
        }
    }

    @Test
    void whatIsLongOrOfAnotherDayIsPackedAndWhatIsOldGoes() throws Exception {
        Path log = folder.resolve("analyse.log");
        Files.writeString(log, "of long ago\n");
        var longAgo = FileTime.from(Instant.now().minus(40, ChronoUnit.DAYS));
        Files.setLastModifiedTime(log, longAgo);
        Path old = Files.writeString(folder.resolve("analyse.2020-01-01.0.log.gz"), "old");
        Files.setLastModifiedTime(old, longAgo);
        Path other = Files.writeString(folder.resolve("feature.2020-01-01.0.log.gz"), "other");
        Files.setLastModifiedTime(other, longAgo);
        var rolling = new LogRolling(log, 100, 1_000);
        rolling.start();
        var event = new LoggingEvent();
        event.setTimeStamp(System.currentTimeMillis());

        assertTrue(rolling.isTriggeringEvent(log.toFile(), event), "another day");
        rolling.rollover();
        assertFalse(Files.exists(log));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(other));
        Path packed =
                folder.resolve(
                        "analyse.%s.0.log.gz"
                                .formatted(
                                        LocalDate.ofInstant(
                                                longAgo.toInstant(), ZoneId.systemDefault())));
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertEquals("of long ago\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }

        Files.writeString(log, "x".repeat(101));
        assertTrue(rolling.isTriggeringEvent(log.toFile(), event), "too long");
        rolling.rollover();
        Files.writeString(log, "short");
        assertFalse(rolling.isTriggeringEvent(log.toFile(), event));
    }

    @Test
    void anAdministratorsOwnFileTakesItsPlace() throws Exception {
        Path own = folder.resolve("image/configuration/logback.xml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "<configuration/>");

        Logging.to(folder, "analyse", new Image(folder.resolve("image")));

        assertEquals(ExecutionStatus.INVOKE_NEXT_IF_ANY, new Logging().configure(context));
        assertEquals(own.toString(), System.getProperty("logback.configurationFile"));
    }
}
