package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.DropHandler;
import org.rollcall.workbench.api.Finder;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.StyleSheet;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.commands.CommandBars;
import org.rollcall.workbench.internal.commands.Contribution;
import org.rollcall.workbench.internal.commands.Shortcuts;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.jobs.JobsPane;
import org.rollcall.workbench.internal.notices.NoticeBoard;
import org.rollcall.workbench.internal.notices.NoticePane;
import org.rollcall.workbench.internal.palette.PaletteModel;
import org.rollcall.workbench.internal.palette.PalettePane;
import org.rollcall.workbench.internal.palette.Recent;
import org.rollcall.workbench.internal.perspectives.PerspectiveBar;
import org.rollcall.workbench.internal.perspectives.Perspectives;
import org.rollcall.workbench.internal.regions.DockedView;
import org.rollcall.workbench.internal.regions.Regions;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.rollcall.workbench.internal.state.Memory;

/** What fills the window. Made, used and closed on the FX thread. */
final class Shell {
    private static final String STYLE =
            StyleSheet.of(Shell.class, "/org/rollcall/workbench/internal/workbench.css");
    private static final int[] ICONS = {16, 32, 48, 128, 256};

    private final Stage stage;
    private final Executor fx;
    private final Memory memory;
    private final WindowScheduler scheduler;
    private final WindowAppearance look;
    private final NoticeBoard board;
    private final NoticePane notices;
    private final JobsPane jobsPane;
    private final StatusBar status;
    private final DropTarget drops = new DropTarget();
    private final CommandBars commands;
    private final Perspectives perspectives;
    private final PerspectiveBar perspectiveBar;
    private final PaletteModel paletteModel;
    private final PalettePane palette;
    private final Regions regions;
    private final Session session;
    private final WindowBounds bounds;
    private final Shortcuts shortcuts;
    private final DividerKeys dividers = new DividerKeys();
    private final FocusRing ring = new FocusRing();
    private final ContextMenuKey menuKey = new ContextMenuKey();
    private final PartCommands parts;
    private final Scene scene;
    private final Label empty = new Label(Messages.get("shell.starting"));
    private final InvalidationListener looks = property -> applyLook();
    private final EventHandler<WindowEvent> hiding = event -> saveNow();
    private Object waiting = new Object();
    private boolean closed;

    Shell(
            Stage stage,
            Executor fx,
            Memory memory,
            WindowScheduler scheduler,
            WindowAppearance look,
            JobRunner jobs,
            NoticeBoard board,
            Unsigned unsigned,
            Predicate<View> registered) {
        this.stage = stage;
        this.fx = fx;
        this.memory = memory;
        this.scheduler = scheduler;
        this.look = look;
        this.board = board;
        bounds = new WindowBounds(stage, memory);
        notices = new NoticePane(board, new NoticeCommands(this::commands));
        jobsPane = new JobsPane(jobs);
        perspectives = new Perspectives(memory);
        perspectiveBar = new PerspectiveBar(perspectives, this::choosePerspective);
        empty.setId("no-views");
        empty.getStyleClass().add("placeholder-text");
        regions = new Regions(memory, look.history(), empty, fx, registered, this::changed);
        status =
                new StatusBar(
                        jobs,
                        board,
                        look.names().property(),
                        new UnsignedMark(unsigned.bundles(), () -> show("updates")),
                        new MaximisedMark(regions.maximisedProperty(), regions::toggleMaximised),
                        jobsPane::toggle,
                        notices::toggleList);
        var search = new SearchButton();
        commands =
                new CommandBars(
                        new ViewMenu(regions, perspectiveBar)::items,
                        perspectiveBar.node(),
                        search.node());
        paletteModel =
                new PaletteModel(
                        new PaletteOffers(commands, regions, perspectives, this::choosePerspective)
                                ::sections,
                        new Recent(memory));
        palette = new PalettePane(paletteModel);
        paletteModel.setOnChange(palette::refresh);
        search.onAction(palette::toggle);

        var main = new BorderPane(regions.node());
        main.setTop(commands.node());
        main.setBottom(status.node());
        var root =
                new StackPane(
                        main,
                        jobsPane.node(),
                        notices.node(),
                        palette.node(),
                        drops.overlay(),
                        ring.node());
        root.getStyleClass().add("workbench");
        scene = stage.getScene() == null ? new Scene(root) : stage.getScene();
        scene.setRoot(root);
        session = new Session(stage, scene, scheduler, fx, this::save);
        drops.attach(scene);
        notices.attach(scene);
        jobsPane.attach(scene);
        ShellCommands.of(stage, look, regions, palette, jobsPane, notices, board)
                .forEach(command -> commands.add(command, command.properties()));
        parts = new PartCommands(regions.node(), regions::active);
        parts.commands().forEach(command -> commands.add(command, command.properties()));
        parts.attach(scene);
        shortcuts = new Shortcuts(List.of(commands::action, perspectiveBar::action));
        shortcuts.attach(scene);
        dividers.attach(scene);
        ring.attach(scene);
        menuKey.attach(scene);
        regions.attach(scene);
        applyLook();
        look.themes().themeProperty().addListener(looks);
        look.scale().percentProperty().addListener(looks);
        usePerspective();
        regions.awaitLast();
        waitForAWhile();

        stage.setTitle(Messages.get("shell.title"));
        stage.getIcons().setAll(icons());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding);
        if (!stage.isShowing()) {
            stage.setScene(scene);
            bounds.apply();
            // The start archive is made of a window that nobody may see.
            if (!stage.getProperties().containsKey("rollcall.unseen")) {
                stage.show();
            }
        }
    }

    /** The new window has been painted. */
    void painted() {
        bounds.settle();
    }

    void add(View view, Map<String, Object> properties) {
        regions.add(DockedView.of(view, properties));
    }

    void remove(View view) {
        if (regions.remove(view)) {
            waitForAWhile();
        }
    }

    void add(Command command, Map<String, Object> properties) {
        commands.add(command, properties);
        notices.commandsChanged();
    }

    void remove(Command command) {
        if (commands.remove(command)) {
            waitForAWhile();
        }
        palette.refresh();
    }

    void add(DropHandler handler) {
        drops.add(handler);
    }

    void remove(DropHandler handler) {
        drops.remove(handler);
    }

    void add(Finder finder) {
        paletteModel.add(finder);
        palette.refresh();
    }

    void remove(Finder finder) {
        paletteModel.remove(finder);
        palette.refresh();
    }

    void add(Perspective perspective, Map<String, Object> properties) {
        perspectives.add(perspective, properties);
        usePerspective();
    }

    void remove(Perspective perspective) {
        if (perspectives.remove(perspective)) {
            waitForAWhile();
        }
        usePerspective();
    }

    /** None yet while the window is being made: notices that were told before may ask. */
    private List<Contribution> commands() {
        return commands == null ? List.of() : commands.all();
    }

    String currentHelp() {
        return regions.currentHelp();
    }

    void show(String viewId) {
        regions.show(viewId);
    }

    /**
     * Empties the window, which stays open with a quiet word until the next shell fills it. The
     * bundle may be gone by now, so that this may need no class that the shell has not used before.
     */
    void close() {
        save();
        closed = true;
        session.close();
        // Before the nodes go: each change would apply the sheets again.
        scene.getStylesheets().clear();
        palette.hide();
        paletteModel.close();
        regions.removeAll();
        stage.removeEventHandler(WindowEvent.WINDOW_HIDING, hiding);
        look.themes().themeProperty().removeListener(looks);
        look.scale().percentProperty().removeListener(looks);
        drops.detach();
        shortcuts.detach();
        dividers.detach();
        ring.detach();
        menuKey.detach();
        parts.detach();
        regions.detach();
        status.close();
        notices.close();
        jobsPane.close();
        Parent updating = new StackPane(new Label(Messages.get("shell.updating")));
        updating.getStyleClass().add(look.themes().themeProperty().get().styleClass());
        scene.setRoot(updating);
        scene.getAccelerators().clear();
        memory.write();
    }

    private void choosePerspective(String id) {
        perspectives.choose(id);
        usePerspective();
        session.touch();
    }

    private void usePerspective() {
        regions.use(perspectives.current().orElse(""), perspectives.views());
        perspectiveBar.refresh();
    }

    /** Gives up what has gone, or has not come yet, if it does not come within the grace. */
    private void waitForAWhile() {
        var started = new Object();
        waiting = started;
        scheduler.after(
                Views.REPLACEMENT_GRACE,
                fx,
                () -> {
                    if (waiting == started && !closed) {
                        expirePlaceholders();
                    }
                });
    }

    private void expirePlaceholders() {
        List<String> gone = regions.expirePlaceholders();
        if (!gone.isEmpty()) {
            board.notify(
                    Severity.INFO,
                    Messages.get("regions.gone"),
                    Messages.get("regions.gone.text", String.join(", ", gone)));
        }
        commands.expirePlaceholders();
        perspectives.expirePlaceholders();
        usePerspective();
    }

    private void changed() {
        empty.setText(Messages.get(regions.places().isEmpty() ? "shell.starting" : "shell.empty"));
        commands.rebuildSoon();
        palette.refresh();
        session.touch();
    }

    private void applyLook() {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(look.themes().themeProperty().get().styleClass());
        scene.getStylesheets().setAll(STYLE, look.scale().sheet());
        regions.setTextScale(look.scale().percentProperty().get() / 100.0);
    }

    private void save() {
        perspectives.settle();
        regions.save();
        bounds.remember();
    }

    private void saveNow() {
        save();
        memory.write();
    }

    private static List<Image> icons() {
        return IntStream.of(ICONS)
                .mapToObj(size -> new Image(resource("icons/rollcall-" + size + ".png")))
                .toList();
    }

    private static String resource(String name) {
        return Shell.class.getResource("/org/rollcall/workbench/internal/" + name).toExternalForm();
    }
}
