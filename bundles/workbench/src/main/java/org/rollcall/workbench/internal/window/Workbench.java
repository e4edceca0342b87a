package org.rollcall.workbench.internal.window;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.DropHandler;
import org.rollcall.workbench.api.Finder;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.notices.NoticeBoard;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.rollcall.workbench.internal.state.Memory;

/**
 * Fills the primary stage while it is active, with all views, commands, perspectives, finders and
 * drop handlers that there are. The container's threads only post tasks to the FX thread, whose
 * order keeps what comes before what goes.
 */
@Component(
        service = {},
        immediate = true)
public final class Workbench {
    private final Executor fx;
    private final UncaughtExceptions uncaught;
    private final ViewRequests requests;
    // What is registered just now, for any thread: what goes before the FX thread has come to it
    // must not appear there, as its bundle may not even have classes any more.
    private final Set<Object> present = ConcurrentHashMap.newKeySet();
    private volatile boolean going;
    // Both only on the FX thread.
    private Shell shell;
    private final FirstFrame first = new FirstFrame();

    @Activate
    public Workbench(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference Memory memory,
            @Reference WindowScheduler scheduler,
            @Reference WindowAppearance look,
            @Reference JobRunner jobs,
            @Reference NoticeBoard notices,
            @Reference Unsigned unsigned,
            @Reference ViewRequests requests) {
        this.fx = fx;
        uncaught = new UncaughtExceptions(notices);
        uncaught.install();
        this.requests = requests;
        fx.execute(
                () -> {
                    if (going) {
                        return;
                    }
                    boolean fresh = !stage.isShowing();
                    shell =
                            new Shell(
                                    stage,
                                    fx,
                                    memory,
                                    scheduler,
                                    look,
                                    jobs,
                                    notices,
                                    unsigned,
                                    present::contains);
                    if (fresh) {
                        first.await();
                        first.then(shell::painted);
                    }
                    requests.passTo(shell::show, shell::currentHelp);
                });
    }

    @Deactivate
    void close() {
        going = true;
        fx.execute(
                () -> {
                    first.forget();
                    requests.passTo(id -> {}, () -> "");
                    if (shell != null) {
                        shell.close();
                        shell = null;
                    }
                });
        uncaught.uninstall();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeView")
    void addView(View view, Map<String, Object> properties) {
        present.add(view);
        onShell(open -> ifPresent(view, () -> open.add(view, properties)));
    }

    void removeView(View view) {
        present.remove(view);
        onShell(open -> open.remove(view));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeCommand")
    void addCommand(Command command, Map<String, Object> properties) {
        present.add(command);
        onShell(open -> ifPresent(command, () -> open.add(command, properties)));
    }

    void removeCommand(Command command) {
        present.remove(command);
        onShell(open -> open.remove(command));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeDropHandler")
    void addDropHandler(DropHandler handler) {
        present.add(handler);
        onShell(open -> ifPresent(handler, () -> open.add(handler)));
    }

    void removeDropHandler(DropHandler handler) {
        present.remove(handler);
        onShell(open -> open.remove(handler));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeFinder")
    void addFinder(Finder finder) {
        present.add(finder);
        onShell(open -> ifPresent(finder, () -> open.add(finder)));
    }

    void removeFinder(Finder finder) {
        present.remove(finder);
        onShell(open -> open.remove(finder));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removePerspective")
    void addPerspective(Perspective perspective, Map<String, Object> properties) {
        present.add(perspective);
        onShell(open -> ifPresent(perspective, () -> open.add(perspective, properties)));
    }

    void removePerspective(Perspective perspective) {
        present.remove(perspective);
        onShell(open -> open.remove(perspective));
    }

    private void ifPresent(Object service, Runnable task) {
        if (!going && present.contains(service)) {
            task.run();
        }
    }

    private void onShell(Consumer<Shell> task) {
        fx.execute(
                () -> {
                    if (shell != null && !going) {
                        first.then(() -> task.accept(shell));
                    }
                });
    }
}
