package org.rollcall.workbench.internal.notices;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cards and lines of notices are made of. */
final class NoticeParts {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeParts.class);

    private NoticeParts() {}

    /**
     * @param done what else happens when the notice's button is pressed
     */
    static VBox body(Notice notice, Offers offers, Runnable done) {
        // "Information" says nothing that the shape and the words do not.
        String word = notice.severity() == Severity.INFO ? "" : notice.word() + ": ";
        var title = new Label(word + notice.title());
        title.getStyleClass().add("notice-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(title, text);
        body.getStyleClass().add("notice-body");
        offer(body, notice, offers, done);
        if (notice.file() != null) {
            String name = notice.file().getFileName().toString();
            if (!notice.text().contains(name)) {
                // Not in the text, which is logged: a file's name may tell of a student.
                var file = new Label(name);
                file.setWrapText(true);
                file.setMinHeight(Region.USE_PREF_SIZE);
                body.getChildren().add(file);
            }
            body.getChildren().add(fileButtons(notice.file(), text));
        }
        return body;
    }

    /** Adds the button of the notice's command, unless it is there or there is no such command. */
    static void offer(VBox body, Notice notice, Offers offers, Runnable done) {
        String id = "notice-" + notice.command();
        if (notice.command().isEmpty()
                || body.getChildren().stream().anyMatch(node -> id.equals(node.getId()))) {
            return;
        }
        offers.label(notice.command())
                .ifPresent(
                        label -> {
                            var button = new Button(label);
                            button.getStyleClass().add("small");
                            button.setId(id);
                            button.setMnemonicParsing(false);
                            button.setOnAction(
                                    event -> {
                                        done.run();
                                        offers.run(notice.command());
                                    });
                            body.getChildren().add(button);
                        });
    }

    private static HBox fileButtons(Path file, Label text) {
        return new HBox(
                6,
                fileButton("notice-open", Messages.get("notices.open"), Desktop::open, file, text),
                fileButton(
                        "notice-show",
                        Messages.get("notices.show"),
                        Desktop::showInFolder,
                        file,
                        text));
    }

    /** Does something with a file. */
    private interface FileAction {
        void accept(Path file) throws IOException;
    }

    private static Button fileButton(
            String id, String words, FileAction action, Path file, Label text) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setId(id);
        button.setOnAction(
                event -> {
                    try {
                        action.accept(file);
                    } catch (IOException e) {
                        LOG.warn("{} can't be opened", file, e);
                        text.setText(Messages.get("notices.cantOpen", file));
                    }
                });
        return button;
    }

    static Node icon(Notice notice) {
        var icon = new SVGPath();
        icon.setContent(notice.shape());
        icon.setFillRule(FillRule.EVEN_ODD);
        icon.getStyleClass().add("notice-icon");
        return new StackPane(icon);
    }

    static String style(Notice notice) {
        return switch (notice.severity()) {
            case INFO -> "notice-info";
            case WARNING -> "notice-warning";
            case ERROR -> "notice-error";
        };
    }

    static Button closeButton(String text, Runnable action) {
        var cross = new Region();
        cross.getStyleClass().add("close-cross");
        var close = new Button(null, cross);
        close.setAccessibleText(text);
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setOnAction(event -> action.run());
        return close;
    }
}
