package org.rollcall.workbench.tools.internal.scheduler;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.util.concurrent.Scheduler;

/** What the tools do later; what still waits when their bundle goes is not done. */
@Component(service = ToolsScheduler.class, immediate = true)
public final class ToolsScheduler extends Scheduler {
    @Activate
    public ToolsScheduler() {
        super("rollcall-tools");
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }
}
