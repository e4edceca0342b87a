package org.rollcall.workbench.tools.internal.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.util.concurrent.Threads;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of the window, read from its file while the view is seen. */
@Component
@Docked(id = "log", region = Region.BOTTOM, order = 90, open = false)
public final class LogView implements View {
    private static final Logger LOG = LoggerFactory.getLogger(LogView.class);
    private static final long EVERY_SECONDS = 1;

    private final Executor fx;
    private final Path file;
    private final LogTail tail;
    private ScheduledExecutorService reader; // while the view is seen; only on the FX thread
    private LogPane pane;

    @Activate
    public LogView(
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        this.fx = fx;
        file = home.resolve("logs").resolve("workbench.log");
        tail = new LogTail(file);
    }

    @Deactivate
    void close() {
        fx.execute(this::stop);
    }

    @Override
    public String title() {
        return Messages.get("logs.title");
    }

    @Override
    public Node node() {
        if (pane == null) {
            pane = new LogPane(file.toString());
        }
        return pane.node();
    }

    @Override
    public ViewState save() {
        return new ViewState(pane.save());
    }

    @Override
    public void restore(ViewState state) {
        pane.restore(state);
    }

    @Override
    public void seen(boolean now) {
        if (!now) {
            stop();
        } else if (reader == null) {
            reader = Threads.scheduler("rollcall-log-view");
            // Its end is the reader's end, so nobody keeps the future.
            var unused =
                    reader.scheduleWithFixedDelay(this::read, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void stop() {
        if (reader != null) {
            reader.shutdownNow();
            reader = null;
        }
    }

    private void read() {
        try {
            LogTail.News news = tail.read();
            if (!news.entries().isEmpty()) {
                fx.execute(() -> pane.add(news));
            }
        } catch (IOException e) {
            LOG.warn("The log {} can't be read", file, e);
        }
    }
}
