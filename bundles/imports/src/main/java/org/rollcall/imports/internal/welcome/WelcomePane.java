package org.rollcall.imports.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.imports.internal.Styles;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportActions;
import org.rollcall.imports.internal.actions.ImportProgress;
import org.rollcall.imports.internal.actions.Importer;
import org.rollcall.imports.internal.actions.RecentFolders;
import org.rollcall.imports.internal.sample.SampleActions;
import org.rollcall.imports.internal.vault.TroublePane;
import org.rollcall.imports.internal.vault.VaultActions;
import org.rollcall.kit.page.Welcome;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.value.Status;

/**
 * What there is to do while nothing is loaded, in place of a view's page; where stored data is
 * missing, that instead, or above the page.
 */
@Component
public final class WelcomePane implements Welcome {
    private final AttendanceContext context;
    private final ImportActions actions;
    private final SampleActions samples;
    private final Importer importer;
    private final GuidedTour tour;
    private final RecentFolders recent;
    private final VaultActions vault;

    @Activate
    public WelcomePane(
            @Reference AttendanceContext context,
            @Reference ImportActions actions,
            @Reference SampleActions samples,
            @Reference Importer importer,
            @Reference GuidedTour tour,
            @Reference RecentFolders recent,
            @Reference VaultActions vault) {
        this.context = context;
        this.actions = actions;
        this.samples = samples;
        this.importer = importer;
        this.tour = tour;
        this.recent = recent;
        this.vault = vault;
    }

    @Override
    public Parent over(Node page, Subscriptions subscriptions) {
        Node pane = pane(subscriptions);
        var instead = new TroublePane(vault);
        Node scroll = TroublePane.scrolling(instead);
        var above = new TroublePane(vault);
        var importing = new ImportingPane();
        var running = importer.progress().stateProperty();
        var root = new BorderPane(new StackPane(page, pane, scroll, importing.node()));
        root.getStylesheets().add(Styles.SHEET);
        Runnable show =
                () -> {
                    boolean empty =
                            context.model().statusProperty().get().kind() == Status.Kind.EMPTY;
                    VaultHealth health = context.model().healthProperty().get();
                    boolean missing = health != null && !health.whole();
                    ImportProgress.State now = running.get();
                    importing.node().setVisible(empty && now != null);
                    importing.show(now);
                    page.setVisible(!empty);
                    pane.setVisible(empty && !missing && now == null);
                    scroll.setVisible(empty && missing && now == null);
                    root.setTop(missing && !empty ? above.node() : null);
                    if (missing) {
                        instead.show(health, true);
                        above.show(health, false);
                    }
                };
        subscriptions.follow(context.model().statusProperty(), status -> show.run());
        subscriptions.follow(context.model().healthProperty(), health -> show.run());
        subscriptions.follow(running, state -> show.run());
        return root;
    }

    private Node pane(Subscriptions subscriptions) {
        var title = new Label(Words.get("welcome.title"));
        title.getStyleClass().add("welcome-title");
        title.setWrapText(true);
        var text = new Label(Words.get("welcome.text"));
        text.setWrapText(true);
        text.getStyleClass().addAll("quiet", "welcome-text");
        var files = button("welcome-import", "imports.files", actions::chooseFiles);
        files.getStyleClass().add("accent");
        var folder = button("welcome-folder", "imports.folder", actions::chooseFolder);
        var sample = button("welcome-sample", "welcome.sample", samples::load);
        var around = button("welcome-tour", "tour.label", tour::start);
        around.setTooltip(new Tooltip(Words.get("welcome.tour.help")));
        var buttons = new HBox(10, files, folder, sample, around);
        buttons.setAlignment(Pos.CENTER);
        var invented = new Label(Words.get("welcome.invented"));
        invented.getStyleClass().add("quiet");
        var again = new VBox(2);
        again.setId("welcome-recent");
        again.setAlignment(Pos.CENTER);
        subscriptions.follow(recent.folders(), () -> offer(again));
        var root = new VBox(14, title, text, buttons, again, invented);
        root.setAlignment(Pos.CENTER);
        root.setMinSize(0, 0);
        root.getStyleClass().add("welcome");
        root.setId("welcome");
        return root;
    }

    private void offer(VBox again) {
        again.getChildren().clear();
        again.setManaged(!recent.folders().isEmpty());
        if (recent.folders().isEmpty()) {
            return;
        }
        var heading = new Label(Words.get("welcome.recent"));
        heading.getStyleClass().add("quiet");
        again.getChildren().add(heading);
        for (Path folder : recent.folders()) {
            var link = new Hyperlink(folder.toString());
            link.setAccessibleText(Words.get("imports.recent", folder));
            link.setMnemonicParsing(false);
            link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            link.setOnAction(event -> actions.review(List.of(folder)));
            again.getChildren().add(link);
        }
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(Words.get(words));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
