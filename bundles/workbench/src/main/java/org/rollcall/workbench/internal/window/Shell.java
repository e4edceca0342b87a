package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
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
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.internal.commands.CommandBars;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.notices.NoticeBoard;
import org.rollcall.workbench.internal.notices.NoticePane;
import org.rollcall.workbench.internal.regions.DockedView;
import org.rollcall.workbench.internal.regions.Regions;

/** What fills the window. Made, used and closed on the FX thread. */
final class Shell {
    private static final String STYLE = "workbench.css";
    private static final int[] ICONS = {16, 32, 48, 128, 256};

    private final Stage stage;
    private final Preferences preferences;
    private final Themes themes;
    private final NoticePane notices;
    private final StatusBar status;
    private final DropTarget drops = new DropTarget();
    private final CommandBars commands;
    private final Regions regions;
    private final Scene scene;
    private final ChangeListener<Themes.Theme> themed = (property, before, now) -> applyTheme();
    private final EventHandler<WindowEvent> hiding = event -> savePreferencesAndBounds();

    Shell(Stage stage, Preferences preferences, Themes themes, JobRunner jobs, NoticeBoard board) {
        this.stage = stage;
        this.preferences = preferences;
        this.themes = themes;
        notices = new NoticePane(board);
        status = new StatusBar(jobs, board, notices::toggleList);
        regions =
                new Regions(
                        preferences, stage.getProperties(), placeholder("Starting …"), this::menus);
        commands = new CommandBars(regions::menuItems);

        var main = new BorderPane(regions.node());
        main.setTop(commands.node());
        main.setBottom(status.node());
        var root = new StackPane(main, notices.node(), drops.overlay());
        root.getStyleClass().add("workbench");
        scene = stage.getScene() == null ? new Scene(root) : stage.getScene();
        scene.setRoot(root);
        scene.getStylesheets().setAll(style());
        drops.attach(scene);
        applyTheme();
        themes.themeProperty().addListener(themed);

        stage.setTitle("Rollcall");
        stage.getIcons().setAll(icons());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding);
        if (!stage.isShowing()) {
            stage.setScene(scene);
            WindowBounds.apply(stage, preferences);
            stage.show();
        }
    }

    void add(View view, Map<String, Object> properties) {
        regions.add(DockedView.of(view, properties));
    }

    void remove(View view) {
        if (regions.remove(view)) {
            forgetStyles();
        }
    }

    void add(Command command, Map<String, Object> properties) {
        commands.add(command, properties);
    }

    void remove(Command command) {
        commands.remove(command);
    }

    void add(DropHandler handler) {
        drops.add(handler);
    }

    void remove(DropHandler handler) {
        drops.remove(handler);
    }

    void show(String viewId) {
        regions.show(viewId);
    }

    /**
     * Empties the window, which stays open with a quiet word until the next shell fills it. The
     * bundle may be gone by now, so that this may need no class that the shell has not used before.
     */
    void close() {
        regions.removeAll();
        stage.removeEventHandler(WindowEvent.WINDOW_HIDING, hiding);
        themes.themeProperty().removeListener(themed);
        drops.detach();
        status.close();
        notices.close();
        Parent updating = new StackPane(new Label("Rollcall is being updated …"));
        updating.getStyleClass().add(themes.themeProperty().get().styleClass());
        scene.setRoot(updating);
        scene.getStylesheets().clear();
        scene.getAccelerators().clear();
        regions.savePreferences();
        preferences.save();
    }

    private void menus() {
        commands.rebuild();
    }

    private void applyTheme() {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(themes.themeProperty().get().styleClass());
    }

    /**
     * The style manager caches values of styleable properties while the scene's root lives, and
     * with them classes of a view that has gone; it forgets them when the style sheets change.
     */
    private void forgetStyles() {
        List<String> sheets = List.copyOf(scene.getStylesheets());
        scene.getStylesheets().clear();
        scene.getStylesheets().setAll(sheets);
    }

    private void savePreferencesAndBounds() {
        regions.savePreferences();
        WindowBounds.remember(stage, preferences);
        preferences.save();
    }

    private static Node placeholder(String text) {
        var label = new Label(text);
        label.getStyleClass().add("placeholder-text");
        return label;
    }

    private static String style() {
        return resource(STYLE);
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
