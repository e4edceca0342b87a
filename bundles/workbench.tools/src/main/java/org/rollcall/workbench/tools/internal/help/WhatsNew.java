package org.rollcall.workbench.tools.internal.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.tools.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers what is new, once after each update of Rollcall, never to who starts it for the first
 * time. The window remembers the version that was seen last.
 */
@Component(
        service = {},
        immediate = true)
public final class WhatsNew {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsNew.class);
    private static final String SEEN = "workbench.whats-new";

    @Activate
    public WhatsNew(
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference Notifier notifier,
            @Reference Remembered remembered) {
        this(fx, notifier, remembered, Changelog.file());
    }

    WhatsNew(Executor fx, Notifier notifier, Remembered remembered, Path file) {
        String version;
        try {
            version = Changelog.newest(file).version();
        } catch (IOException e) {
            LOG.warn("The changelog can't be read, so nothing new is told", e);
            return;
        }
        fx.execute(() -> offer(version, notifier, remembered));
    }

    private static void offer(String version, Notifier notifier, Remembered remembered) {
        Optional<String> seen = remembered.text(SEEN);
        remembered.put(SEEN, version);
        if (seen.isPresent() && !seen.get().equals(version)) {
            notifier.notify(
                    Severity.INFO,
                    Messages.get("whatsNew.updated"),
                    Messages.get("whatsNew.updated.text", version),
                    WhatsNewCommand.ID);
        }
    }
}
