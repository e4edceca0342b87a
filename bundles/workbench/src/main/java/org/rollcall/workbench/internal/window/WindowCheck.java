package org.rollcall.workbench.internal.window;

import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks whether the window is there, and every view that is in front can be shown. */
@Component(property = {HealthCheck.NAME + "=Window", HealthCheck.TAGS + "=window"})
public final class WindowCheck implements HealthCheck {
    private final Stage stage;
    private final Executor fx;

    @Activate
    public WindowCheck(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.stage = stage;
        this.fx = fx;
    }

    @Override
    public Result execute() {
        // Behind everything that waits for the FX thread, and so after what is new was shown.
        var look = new FutureTask<>(this::look);
        fx.execute(look);
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(Result.Status.CRITICAL, "The window does not answer.");
        } catch (java.util.concurrent.ExecutionException e) {
            return new Result(
                    Result.Status.CRITICAL, "The window can't be looked at: " + e.getCause());
        }
    }

    private Result look() {
        var log = new FormattingResultLog();
        Scene scene = stage.getScene();
        if (!stage.isShowing()) {
            log.critical("The window does not show.");
        } else if (scene == null || scene.lookup("#menu-bar") == null) {
            log.critical("The window is empty.");
        } else {
            for (Node broken : scene.getRoot().lookupAll(".broken-view")) {
                log.critical("The view '{}' can't be shown.", broken.getId());
            }
        }
        return new Result(log);
    }
}
