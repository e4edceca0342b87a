package org.rollcall.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The usual logging: one file a command in the user directory, at most 30 days and 50 MB of it,
 * from INFO on. Set up in code, because reading Logback's XML takes a third of a second that
 * everybody would wait for at each start; an administrator's {@code configuration/logback.xml} in
 * the image takes its place. No student data is ever logged.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PATTERN =
            "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %-40.40logger{40} [%thread] %msg%n";

    private static final long MEGABYTE = 1 << 20;

    /**
     * Begins the log of this run, on a thread of its own. Nobody else may log before that has
     * ended: Logback complains of lines that come while it is being set up.
     */
    static Thread start(Path home, String command, Image image) {
        to(home, command, image);
        var starter =
                new Thread(
                        () ->
                                LoggerFactory.getLogger(Logging.class)
                                        .info("Rollcall {} starts: {}", Image.version(), command),
                        "log-start");
        starter.start();
        return starter;
    }

    /** Says where the log goes. */
    static void to(Path home, String command, Image image) {
        System.setProperty("rollcall.home", home.toString());
        System.setProperty("rollcall.command", command);
        Path own = image.configuration().resolve("logback.xml");
        if (Files.exists(own)) {
            System.setProperty("logback.configurationFile", own.toString());
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String home = System.getProperty("rollcall.home");
        if (home == null || System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Path file = Path.of(home, "logs", System.getProperty("rollcall.command") + ".log");
        // Without a listener, Logback prints its own warnings to the console.
        context.getStatusManager().add(new NopStatusListener());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setName("FILE");
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        var rolling = new LogRolling(file, 5 * MEGABYTE, 50 * MEGABYTE);
        rolling.setContext(context);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(rolling);
        rolling.start();
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
