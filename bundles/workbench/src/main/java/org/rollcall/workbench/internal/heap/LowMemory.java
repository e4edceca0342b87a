package org.rollcall.workbench.internal.heap;

import static org.rollcall.workbench.internal.Words.T;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;

/** Tells when little memory is left although what nobody uses has been collected. */
@Component(service = LowMemory.class, immediate = true)
public final class LowMemory {
    private static final int MEGABYTE = 1 << 20;

    private final MemoryWatch watch;

    @Activate
    public LowMemory(@Reference Notifier notifier) {
        this(notifier, new OldGeneration());
    }

    LowMemory(Notifier notifier, MemoryWatch watch) {
        this.watch = watch;
        watch.start(
                (used, most) ->
                        notifier.notify(
                                Severity.WARNING,
                                T.get("heap.low"),
                                T.get("heap.low.text", used / MEGABYTE, most / MEGABYTE),
                                FreeMemoryCommand.ID));
    }

    @Deactivate
    void close() {
        watch.stop();
    }
}
