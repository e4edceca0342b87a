package org.rollcall.launcher;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.TriggeringPolicy;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps the log small: what is of another day, or longer than 5 MB, is packed beside it, and what
 * is older than 30 days or beyond 50 MB goes. Logback's own policies read the file's path as a
 * pattern, in which {@code % { } ( ) [ ]} mean something; a folder may be called anything.
 */
final class LogRolling extends ContextAwareBase
        implements RollingPolicy, TriggeringPolicy<ILoggingEvent> {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path active;
    private final long longest;
    private final long mostBytes;
    private LocalDate day = LocalDate.now();
    private long nextDay = Long.MIN_VALUE;
    private boolean started;

    /**
     * @param active the file that is written to
     * @param longest in bytes; a longer file is packed
     * @param mostBytes of all packed files together
     */
    LogRolling(Path active, long longest, long mostBytes) {
        this.active = active;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean isTriggeringEvent(File file, ILoggingEvent event) {
        return event.getTimeStamp() >= nextDay || file.length() > longest;
    }

    @Override
    public void rollover() throws RolloverFailure {
        try {
            if (Files.exists(active) && Files.size(active) > 0) {
                pack();
                prune();
            }
        } catch (IOException e) {
            throw new RolloverFailure("The log can't be packed", e);
        } finally {
            begin(LocalDate.now());
        }
    }

    private void pack() throws IOException {
        Path packed = packed(0);
        for (int i = 1; Files.exists(packed); i++) {
            packed = packed(i);
        }
        Path part = active.resolveSibling(packed.getFileName() + ".part");
        try (var out = new GZIPOutputStream(Files.newOutputStream(part))) {
            Files.copy(active, out);
        }
        Files.move(part, packed, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(active);
    }

    private Path packed(int number) {
        return active.resolveSibling("%s%s.%d.log.gz".formatted(prefix(), day, number));
    }

    private String prefix() {
        return active.getFileName().toString().replaceFirst("log$", "");
    }

    private void prune() throws IOException {
        List<Path> packed = new ArrayList<>();
        try (var files = Files.newDirectoryStream(active.getParent())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix()) && name.endsWith(".log.gz")) {
                    packed.add(file);
                }
            }
        }
        packed.sort(Comparator.comparing(LogRolling::written).reversed());
        long bytes = 0;
        for (Path file : packed) {
            bytes += Files.size(file);
            if (bytes > mostBytes || written(file).isBefore(Instant.now().minus(KEPT))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant written(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.toInstant();
        } catch (IOException e) {
            return Instant.EPOCH; // another process has removed it
        }
    }

    private void begin(LocalDate first) {
        day = first;
        nextDay = first.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    @Override
    public void start() {
        begin(
                Files.exists(active)
                        ? LocalDate.ofInstant(written(active), ZoneId.systemDefault())
                        : LocalDate.now());
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    @Override
    public String getActiveFileName() {
        return active.toString();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE; // it packs by itself
    }

    @Override
    public void setParent(FileAppender<?> appender) {
        // It knows its file.
    }
}
