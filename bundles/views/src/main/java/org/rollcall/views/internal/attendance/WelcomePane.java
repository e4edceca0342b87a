package org.rollcall.views.internal.attendance;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.imports.ImportActions;
import org.rollcall.views.internal.imports.RecentFolders;
import org.rollcall.views.internal.imports.SampleActions;

/** What there is to do while nothing is loaded. */
final class WelcomePane {
    private final VBox root;

    WelcomePane(
            ImportActions actions,
            SampleActions samples,
            RecentFolders recent,
            Subscriptions subscriptions) {
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
        var buttons = new HBox(10, files, folder, sample);
        buttons.setAlignment(Pos.CENTER);
        var invented = new Label(Words.get("welcome.invented"));
        invented.getStyleClass().add("quiet");
        var again = new VBox(2);
        again.setId("welcome-recent");
        again.setAlignment(Pos.CENTER);
        subscriptions.follow(recent.folders(), () -> offer(again, recent, actions));
        root = new VBox(14, title, text, buttons, again, invented);
        root.setAlignment(Pos.CENTER);
        root.setMinSize(0, 0);
        root.setMaxSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        root.getStyleClass().add("welcome");
        root.setId("welcome");
    }

    private static void offer(VBox again, RecentFolders recent, ImportActions actions) {
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

    Node node() {
        return root;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(Words.get(words));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
