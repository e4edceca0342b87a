package org.rollcall.workbench.internal.notices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** What cards and lines of notices are made of. */
final class NoticeParts {
    private NoticeParts() {}

    /**
     * @param done what else happens when the notice's button is pressed
     */
    static VBox body(Notice notice, Offers offers, Runnable done) {
        var title = new Label(notice.word() + ": " + notice.title());
        title.getStyleClass().add("notice-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(title, text);
        body.getStyleClass().add("notice-body");
        if (!notice.command().isEmpty()) {
            offers.label(notice.command())
                    .ifPresent(
                            label -> {
                                var button = new Button(label);
                                button.getStyleClass().add("small");
                                button.setId("notice-" + notice.command());
                                button.setMnemonicParsing(false);
                                button.setOnAction(
                                        event -> {
                                            done.run();
                                            offers.run(notice.command());
                                        });
                                body.getChildren().add(button);
                            });
        }
        return body;
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
