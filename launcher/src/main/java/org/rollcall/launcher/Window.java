package org.rollcall.launcher;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/** The window of a run, as others reach it: a second start, and the system that ends sessions. */
final class Window implements AutoCloseable {
    private final Toolkit toolkit;
    private final Inbox inbox;
    private final AtomicReference<Runnable> stop = new AtomicReference<>(this::ended);
    private final Ending ending = new Ending(this::stop);
    private Handover handover; // Null where the system has no such sockets.

    Window(Home place, Toolkit toolkit, Inbox inbox) {
        this.toolkit = toolkit;
        this.inbox = inbox;
        try {
            handover =
                    Handover.listen(
                            place.root(),
                            files -> {
                                inbox.offer(files);
                                return toolkit.front();
                            });
        } catch (IOException | LaunchException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(Window.class)
                    .warn("A second start can't bring the window to the front", e);
        }
    }

    /** Lets a container have the window. */
    void publish(Container container) {
        stop.set(container::stop);
        inbox.watch(container.context());
        toolkit.publish(container.context(), this::stop);
    }

    /** The user has closed the window, or the system ends the process. */
    private void stop() {
        if (handover != null) {
            handover.closing();
        }
        stop.get().run();
    }

    /** Before there is a container, there is nothing to put away. */
    private void ended() {
        ending.close();
    }

    @Override
    public void close() {
        if (handover != null) {
            handover.close();
        }
        ended();
    }
}
