package org.rollcall.workbench.internal.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.DropHandler;

/**
 * Takes the files that a start of Rollcall was given, as if they had been dropped on the window.
 */
@Component(service = Consumer.class, property = "rollcall.receives=files")
public final class HandedFiles implements Consumer<List<Path>> {
    private final Executor fx;
    private final DropHandler handler;

    @Activate
    public HandedFiles(
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference DropHandler handler) {
        this.fx = fx;
        this.handler = handler;
    }

    @Override
    public void accept(List<Path> files) {
        fx.execute(() -> handler.drop(files));
    }
}
