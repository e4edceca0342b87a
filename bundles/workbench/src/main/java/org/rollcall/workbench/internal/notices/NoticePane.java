package org.rollcall.workbench.internal.notices;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.internal.Messages;

/**
 * Notices over the window's lower right corner, which leave the focus alone: the newest ones as
 * cards, all of them as a list on demand. Escape takes away the newest card, or the list.
 */
public final class NoticePane {
    private final NoticeBoard board;
    private final Offers offers;
    private final NoticeCards cards;
    private final ListView<Notice> list = new ListView<>();
    private final VBox listPane = new VBox();
    private final StackPane root;
    private final ListChangeListener<Notice> arrivals = this::arrived;
    private final EventHandler<KeyEvent> escape = this::escaped;
    private Scene scene;

    public NoticePane(NoticeBoard board, Offers offers) {
        this.board = board;
        this.offers = offers;
        cards = new NoticeCards(offers);
        root = new StackPane(cards.node());
        root.setPickOnBounds(false);
        root.getStyleClass().add("notices");
        StackPane.setAlignment(cards.node(), Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(listPane, Pos.BOTTOM_RIGHT);

        list.setItems(board.notices());
        list.setId("notice-list");
        list.setAccessibleText(Messages.get("notices.list"));
        list.setCellFactory(view -> new NoticeCell());
        list.setOnKeyPressed(
                event -> {
                    Notice notice = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER
                            && notice != null
                            && !notice.command().isEmpty()) {
                        event.consume();
                        toggleList();
                        offers.run(notice.command());
                    }
                });
        list.setPlaceholder(new Label(Messages.get("notices.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label(Messages.get("notices.title"));
        title.getStyleClass().add("notice-title");
        var clear = new Button(Messages.get("notices.clear"));
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> board.notices().clear());
        var close = NoticeParts.closeButton(Messages.get("notices.close"), this::toggleList);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(title, spring, clear, close);
        head.setAlignment(Pos.CENTER_LEFT);
        listPane.getChildren().setAll(head, list);
        listPane.getStyleClass().add("notice-list-pane");
        listPane.setVisible(false);
        // Before the list, which would keep the key for itself.
        listPane.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        board.notices().addListener(arrivals);
        // What was told before there was a window, such as what the start has noticed.
        board.notices().forEach(cards::show);
    }

    public Node node() {
        return root;
    }

    /** Tells where the Escape key is caught, if nobody else wants it. */
    public void attach(Scene toScene) {
        scene = toScene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }

    /** Shows or hides the list of all notices; the list takes the focus. */
    public void toggleList() {
        if (!root.getChildren().contains(listPane)) {
            // Not before it is first wanted: the window opens sooner without its list.
            root.getChildren().add(listPane);
        }
        listPane.setVisible(!listPane.isVisible());
        cards.clear();
        if (listPane.isVisible()) {
            list.requestFocus();
        }
    }

    /** Gives cards that were told before their command came the button that runs it. */
    public void commandsChanged() {
        cards.commandsChanged();
    }

    /** Takes all cards away. */
    public void dismissAll() {
        cards.clear();
        listPane.setVisible(false);
    }

    public void close() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        board.notices().removeListener(arrivals);
        list.setItems(null);
        cards.clear();
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isShiftDown()) {
            if (listPane.isVisible()) {
                toggleList();
                event.consume();
            } else if (cards.dismissNewest()) {
                event.consume();
            }
        }
    }

    private void arrived(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            if (!listPane.isVisible()) {
                change.getAddedSubList().forEach(cards::show);
            }
        }
    }

    private final class NoticeCell extends ListCell<Notice> {
        @Override
        protected void updateItem(Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            getStyleClass().removeAll("notice-info", "notice-warning", "notice-error");
            if (empty || notice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            getStyleClass().add(NoticeParts.style(notice));
            setAccessibleText(notice.spoken());
            var time = new Label(Messages.get("notices.time", notice.at()));
            time.getStyleClass().add("notice-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            var body = NoticeParts.body(notice, offers, NoticePane.this::toggleList);
            HBox.setHgrow(body, Priority.ALWAYS);
            var line = new HBox(NoticeParts.icon(notice), body, time);
            line.getStyleClass().add("notice-line");
            line.setPrefWidth(0);
            setGraphic(line);
        }
    }
}
