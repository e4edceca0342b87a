package org.rollcall.workbench.internal.scheduler;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.util.concurrent.Scheduler;

/** What the window does later; what still waits when its bundle goes is not done. */
@Component(service = WindowScheduler.class, immediate = true)
public final class WindowScheduler extends Scheduler {
    @Activate
    public WindowScheduler() {
        super("rollcall-window");
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }
}
