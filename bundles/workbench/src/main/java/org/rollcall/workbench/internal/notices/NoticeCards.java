package org.rollcall.workbench.internal.notices;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rollcall.workbench.internal.Messages;

/**
 * The newest notices as cards that go by themselves, unless the mouse or the focus is on them. The
 * list keeps them for who was away.
 */
final class NoticeCards {
    private static final int MOST = 4;

    private final VBox root = new VBox();

    private final Offers offers;

    NoticeCards(Offers offers) {
        this.offers = offers;
        root.setId("notice-cards");
        root.getStyleClass().add("notice-cards");
        root.setPickOnBounds(false);
        root.setAlignment(Pos.BOTTOM_RIGHT);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void show(Notice notice) {
        root.getChildren().add(card(notice));
        if (root.getChildren().size() > MOST) {
            root.getChildren().remove(0);
        }
    }

    /** Shows buttons of commands that have come since. */
    void commandsChanged() {
        for (Node card : root.getChildren()) {
            if (card.getUserData() instanceof Runnable offer) {
                offer.run();
            }
        }
    }

    void clear() {
        root.getChildren().clear();
    }

    /** Takes the newest card away; {@code false} if there is none. */
    boolean dismissNewest() {
        int last = root.getChildren().size() - 1;
        if (last >= 0) {
            root.getChildren().remove(last);
        }
        return last >= 0;
    }

    private Node card(Notice notice) {
        var card = new HBox();
        Runnable dismiss = () -> root.getChildren().remove(card);
        var body = NoticeParts.body(notice, offers, dismiss);
        HBox.setHgrow(body, Priority.ALWAYS);
        Runnable offer = () -> NoticeParts.offer(body, notice, offers, dismiss);
        card.setUserData(offer);
        card.getChildren()
                .addAll(
                        NoticeParts.icon(notice),
                        body,
                        NoticeParts.closeButton(Messages.get("notices.dismiss"), dismiss));
        card.getStyleClass().addAll("notice", NoticeParts.style(notice));
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(notice.spoken());
        card.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DELETE) {
                        dismiss.run();
                        event.consume();
                    }
                });
        goByItself(card, notice, dismiss);
        return card;
    }

    private static void goByItself(HBox card, Notice notice, Runnable dismiss) {
        var reading = new PauseTransition(readingTime(notice));
        reading.setOnFinished(event -> dismiss.run());
        card.parentProperty()
                .addListener(
                        (property, before, parent) -> {
                            if (parent == null) {
                                reading.stop();
                            }
                        });
        Runnable attention =
                () -> {
                    if (card.isHover() || card.isFocusWithin()) {
                        reading.stop();
                    } else if (card.getParent() != null) {
                        reading.playFromStart();
                    }
                };
        card.hoverProperty().addListener(property -> attention.run());
        card.focusWithinProperty().addListener(property -> attention.run());
        reading.play();
    }

    /** The more serious, the longer; longest where there is something to do. */
    private static Duration readingTime(Notice notice) {
        if (!notice.command().isEmpty() || notice.file() != null) {
            return Duration.seconds(60);
        }
        return switch (notice.severity()) {
            case INFO -> Duration.seconds(7);
            case WARNING -> Duration.seconds(20);
            case ERROR -> Duration.seconds(60);
        };
    }
}
