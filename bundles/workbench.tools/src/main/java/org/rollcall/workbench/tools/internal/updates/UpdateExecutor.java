package org.rollcall.workbench.tools.internal.updates;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.util.concurrent.Threads;

/**
 * A thread that asks about updates, one question after the other. Not the one for the window's
 * files: an answer may take as long as a change of bundles does.
 */
@Component(service = UpdateExecutor.class)
public final class UpdateExecutor implements Executor {
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Threads.daemons("rollcall-updates"),
                    new ThreadPoolExecutor.DiscardPolicy());

    public UpdateExecutor() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
