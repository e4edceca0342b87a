package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
