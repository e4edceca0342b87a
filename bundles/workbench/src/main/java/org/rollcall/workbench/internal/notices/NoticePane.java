package org.rollcall.workbench.internal.notices;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;
import org.rollcall.workbench.api.Notifier.Severity;

/**
 * Notices over the window's lower right corner, which leave the focus alone: the newest ones as
 * cards, all of them as a list on demand.
 */
public final class NoticePane {
    private static final Duration READING_TIME = Duration.seconds(7);
    private static final int MOST_CARDS = 4;

    private final NoticeBoard board;
    private final VBox cards = new VBox(8);
    private final ListView<Notice> list = new ListView<>();
    private final VBox listPane = new VBox();
    private final StackPane root = new StackPane(cards, listPane);
    private final ListChangeListener<Notice> arrivals = this::arrived;

    public NoticePane(NoticeBoard board) {
        this.board = board;
        root.setPickOnBounds(false);
        root.getStyleClass().add("notices");
        cards.setPickOnBounds(false);
        cards.setAlignment(Pos.BOTTOM_RIGHT);
        cards.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(cards, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(listPane, Pos.BOTTOM_RIGHT);

        list.setItems(board.notices());
        list.setId("notice-list");
        list.setAccessibleText("Notices, newest first");
        list.setCellFactory(view -> new NoticeCell());
        list.setPlaceholder(new Label("No notices"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label("Notices");
        title.getStyleClass().add("notice-title");
        var clear = new Button("Clear");
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> board.notices().clear());
        var close = closeButton("Close the list of notices", this::toggleList);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(8, title, spring, clear, close);
        head.setAlignment(Pos.CENTER_LEFT);
        listPane.getChildren().setAll(head, list);
        listPane.getStyleClass().add("notice-list-pane");
        listPane.setMaxSize(460, 360);
        listPane.setVisible(false);
        board.notices().addListener(arrivals);
    }

    public Node node() {
        return root;
    }

    /** Shows or hides the list of all notices. */
    public void toggleList() {
        listPane.setVisible(!listPane.isVisible());
        cards.getChildren().clear();
    }

    public void close() {
        board.notices().removeListener(arrivals);
        list.setItems(null);
        cards.getChildren().clear();
    }

    private void arrived(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            if (!listPane.isVisible()) {
                change.getAddedSubList().forEach(this::showCard);
            }
        }
    }

    private void showCard(Notice notice) {
        Node card = card(notice);
        cards.getChildren().add(card);
        if (cards.getChildren().size() > MOST_CARDS) {
            cards.getChildren().remove(0);
        }
        // An error stays until it is dismissed; who was away must not miss it.
        if (notice.severity() == Severity.INFO) {
            var reading = new PauseTransition(READING_TIME);
            reading.setOnFinished(event -> cards.getChildren().remove(card));
            card.parentProperty()
                    .addListener(
                            (property, before, parent) -> {
                                if (parent == null) {
                                    reading.stop();
                                }
                            });
            reading.play();
        }
    }

    private Node card(Notice notice) {
        var card = new HBox(10);
        var close = closeButton("Dismiss this notice", () -> cards.getChildren().remove(card));
        var body = body(notice);
        HBox.setHgrow(body, Priority.ALWAYS);
        card.getChildren().addAll(icon(notice), body, close);
        card.getStyleClass().addAll("notice", style(notice));
        card.setMaxWidth(420);
        card.setPrefWidth(420);
        card.setAccessibleText(notice.word() + ": " + notice.title() + ". " + notice.text());
        return card;
    }

    private static VBox body(Notice notice) {
        var title = new Label(notice.word() + ": " + notice.title());
        title.getStyleClass().add("notice-title");
        title.setWrapText(true);
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, title, text);
    }

    private static Node icon(Notice notice) {
        var icon = new SVGPath();
        icon.setContent(notice.shape());
        icon.setFillRule(FillRule.EVEN_ODD);
        icon.getStyleClass().add("notice-icon");
        return icon;
    }

    private static String style(Notice notice) {
        return switch (notice.severity()) {
            case INFO -> "notice-info";
            case WARNING -> "notice-warning";
            case ERROR -> "notice-error";
        };
    }

    private static Button closeButton(String text, Runnable action) {
        var cross = new SVGPath();
        cross.setContent("M1,1 L9,9 M9,1 L1,9");
        cross.getStyleClass().add("close-cross");
        var close = new Button(null, cross);
        close.setAccessibleText(text);
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setFocusTraversable(false);
        close.setOnAction(event -> action.run());
        return close;
    }

    private static final class NoticeCell extends ListCell<Notice> {
        @Override
        protected void updateItem(Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            getStyleClass().removeAll("notice-info", "notice-warning", "notice-error");
            if (empty || notice == null) {
                setGraphic(null);
                return;
            }
            getStyleClass().add(style(notice));
            var time = new Label(notice.at().toString());
            time.getStyleClass().add("notice-time");
            var body = body(notice);
            HBox.setHgrow(body, Priority.ALWAYS);
            var line = new HBox(10, icon(notice), body, time);
            line.setPrefWidth(0);
            setGraphic(line);
        }
    }
}
