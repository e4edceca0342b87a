package org.rollcall.workbench.internal.heap;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.internal.Messages;

/** Tells when little memory is left although what nobody uses has been collected. */
@Component(service = LowMemory.class, immediate = true)
public final class LowMemory {
    private static final int MEGABYTE = 1 << 20;

    /** Told more often, it would hide what else is told. */
    private static final long QUIET_NANOS = Duration.ofMinutes(10).toNanos();

    private final MemoryWatch watch;
    private final Notifier notifier;
    private long toldAt = System.nanoTime() - QUIET_NANOS;

    @Activate
    public LowMemory(@Reference Notifier notifier) {
        this(notifier, new OldGeneration());
    }

    LowMemory(Notifier notifier, MemoryWatch watch) {
        this.notifier = notifier;
        this.watch = watch;
        watch.start(this::tell);
    }

    private synchronized void tell(long used, long most) {
        long now = System.nanoTime();
        if (now - toldAt < QUIET_NANOS) {
            return;
        }
        toldAt = now;
        notifier.notify(
                Severity.WARNING,
                Messages.get("heap.low"),
                Messages.get("heap.low.text", used / MEGABYTE, most / MEGABYTE),
                FreeMemoryCommand.ID);
    }

    @Deactivate
    void close() {
        watch.stop();
    }
}
