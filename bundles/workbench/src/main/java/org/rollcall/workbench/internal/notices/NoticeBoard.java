package org.rollcall.workbench.internal.notices;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the user was told, newest first. */
@Component(service = {Notifier.class, NoticeBoard.class})
public final class NoticeBoard implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
    private static final int KEPT = 100;

    private final Executor fx;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    @Activate
    public NoticeBoard(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    /** Newest first; changes on the FX thread. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    @Override
    public void notify(Severity severity, String title, String text) {
        notify(severity, title, text, "");
    }

    @Override
    public void notify(Severity severity, String title, String text, String command) {
        add(severity, title, text, command, null);
    }

    @Override
    public void written(String title, String text, Path file) {
        add(Severity.INFO, title, text, "", file);
    }

    private void add(Severity severity, String title, String text, String command, Path file) {
        switch (severity) {
            case INFO -> LOG.info("{}: {}", title, text);
            case WARNING -> LOG.warn("{}: {}", title, text);
            case ERROR -> LOG.error("{}: {}", title, text);
        }
        var notice =
                new Notice(
                        LocalTime.now().truncatedTo(ChronoUnit.SECONDS),
                        severity,
                        title,
                        text,
                        command,
                        file);
        fx.execute(
                () -> {
                    notices.add(0, notice);
                    if (notices.size() > KEPT) {
                        notices.remove(KEPT, notices.size());
                    }
                });
    }
}
