package org.rollcall.workbench.internal.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers, in {@code configuration/workbench.properties} of the user directory: a
 * file that can't be read counts as empty. It is written whole or not at all, half a second after a
 * change, so that a crash costs at most that.
 *
 * <p>It is read at first use, not before: what the workbench before this one remembered last, it
 * wrote on the FX thread.
 */
@Component(service = {Remembered.class, Memory.class})
public final class Memory implements Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final Duration SOON = Duration.ofMillis(500);

    /** After a failure; a full disk is not emptied within a second. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Path file;
    private final WindowScheduler scheduler;
    private final Notifier notifier;
    private final Duration again;
    private final Object writing = new Object();
    private Map<String, String> values; // Guarded by this; null until first use.
    private boolean changed; // Guarded by this.
    private boolean failing; // Guarded by writing, as is the next.
    private boolean planned;

    @Activate
    public Memory(
            @Reference(target = "(rollcall.directory=home)") Path home,
            @Reference WindowScheduler scheduler,
            @Reference Notifier notifier) {
        this(home, scheduler, notifier, AGAIN);
    }

    /**
     * @param again when writing is tried anew after it has failed
     */
    Memory(Path home, WindowScheduler scheduler, Notifier notifier, Duration again) {
        file = home.resolve("configuration").resolve("workbench.properties");
        this.scheduler = scheduler;
        this.notifier = notifier;
        this.again = again;
    }

    /** Writes what has not been written; what comes after it, the window's close writes itself. */
    @Deactivate
    public void close() {
        write();
    }

    @Override
    public synchronized Optional<String> text(String key) {
        return Optional.ofNullable(values().get(key));
    }

    @Override
    public synchronized void put(String key, String text) {
        if (!text.equals(values().put(key, text))) {
            change();
        }
    }

    @Override
    public synchronized void forget(String key) {
        if (values().remove(key) != null) {
            change();
        }
    }

    /** A number; empty where there is none. */
    public OptionalDouble number(String key) {
        try {
            double number = text(key).map(Double::parseDouble).orElse(Double.NaN);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            LOG.warn("Window setting {} is not a number and is left out", key, e);
            return OptionalDouble.empty();
        }
    }

    /** All texts whose keys begin so. */
    public synchronized Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        values().forEach(
                        (key, value) -> {
                            if (key.startsWith(prefix)) {
                                found.put(key, value);
                            }
                        });
        return found;
    }

    /** Puts these texts in place of all whose keys begin so. */
    public synchronized void replace(String prefix, Map<String, String> texts) {
        under(prefix).keySet().forEach(this::forget);
        texts.forEach(this::put);
    }

    /**
     * Writes the file now, if anything has changed. Where that fails, as on a full disk, the user
     * is told once, and it is tried again until it is done, which is told as well.
     */
    public void write() {
        synchronized (writing) {
            String lines;
            synchronized (this) {
                if (!changed) {
                    return;
                }
                changed = false;
                lines = "# What Rollcall's window remembers\n" + PropertyText.lines(values);
            }
            try {
                write(lines);
                if (failing) {
                    failing = false;
                    notifier.notify(
                            Severity.INFO,
                            Messages.get("memory.kept"),
                            Messages.get("memory.kept.text"));
                }
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    private void failed(IOException e) {
        if (!failing) {
            failing = true;
            LOG.warn("Window settings can't be written to {}", file, e);
            notifier.notify(
                    Severity.WARNING,
                    Messages.get("memory.failed"),
                    Messages.get("memory.failed.text", file.getParent(), AtomicFile.reason(e)));
        }
        synchronized (this) {
            changed = true;
        }
        if (!planned) {
            planned = true;
            scheduler.after(again, this::tryAgain);
        }
    }

    private void tryAgain() {
        synchronized (writing) {
            planned = false;
            write();
        }
    }

    private void write(String lines) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.writeLocked(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Called with the lock held. */
    private void change() {
        if (!changed) {
            changed = true;
            scheduler.after(SOON, this::write);
        }
    }

    /** Called with the lock held. */
    private Map<String, String> values() {
        if (values == null) {
            values = read();
        }
        return values;
    }

    private Map<String, String> read() {
        var read = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Window settings in {} can't be read and start afresh", file, e);
                read.clear();
            }
        }
        var texts = new HashMap<String, String>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}
