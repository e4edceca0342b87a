package org.rollcall.views.internal.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.views.internal.context.Kept;
import org.rollcall.views.internal.context.Status;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.table.Ems;
import org.rollcall.views.internal.table.WrappingRow;

/**
 * The frame of a view: a heading, what it was counted by, its own controls, and the content, or in
 * its place a sentence on why there is none. Used on the FX thread.
 */
public final class Page {
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label badge = new Label();
    private final HBox actions = new HBox(8);
    private final Label status = new Label();
    private final Label nothing = new Label();
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane(nothing);
    private final HBox heading;
    private final Kept kept;
    private Node content;

    /**
     * @param id the view's; nodes are {@code <id>-title} and the like
     */
    public Page(String id, Subscriptions subscriptions) {
        kept = subscriptions.kept();
        title.getStyleClass().add("page-title");
        title.setId(id + "-title");
        caption.getStyleClass().add("quiet");
        caption.setId(id + "-caption");
        caption.setWrapText(true);
        caption.fontProperty().addListener((property, before, now) -> Ems.follow(now));
        badge.getStyleClass().add("sample-badge");
        badge.setId(id + "-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        setBadge("");
        status.setId(id + "-status");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        status.getStyleClass().add("status-line");
        nothing.getStyleClass().addAll("quiet", "page-nothing");
        nothing.setWrapText(true);
        nothing.setId(id + "-nothing");
        actions.setAlignment(Pos.CENTER_RIGHT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        // Nothing is left out: what figures were counted by goes below.
        var words = new WrappingRow(10, 2, title, badge, caption);
        HBox.setHgrow(words, Priority.ALWAYS);
        heading = new HBox(10, words, actions);
        heading.setAlignment(Pos.CENTER_LEFT);
        var top = new VBox(6, heading, status);
        top.getStyleClass().add("page-head");
        frame.setTop(top);
        frame.setCenter(middle);
        frame.getStyleClass().add("page");
        frame.setMinSize(0, 0);
        middle.setMinSize(0, 0);
        setTitle("");
        show(Status.waiting());
    }

    public Parent node() {
        return frame;
    }

    /** The heading; a view that shows its own goes without. */
    public void setTitle(String text) {
        title.setText(text);
        heading.setVisible(!text.isEmpty());
        heading.setManaged(!text.isEmpty());
    }

    /** What the figures were counted by, in one line. */
    public void setCaption(String text) {
        caption.setText(text);
    }

    /** A word that must not be overlooked; empty for none. */
    public void setBadge(String text) {
        badge.setText(text);
        badge.setVisible(!text.isEmpty());
        badge.setManaged(!text.isEmpty());
    }

    public void addActions(Node... nodes) {
        actions.getChildren().addAll(nodes);
    }

    public void setContent(Node node) {
        content = node;
        middle.getChildren().setAll(node, nothing);
    }

    /**
     * Content that needs some height to be of use: in a lower window, or with large text, it
     * scrolls.
     *
     * @param ems least height, in em
     */
    public void setContent(Region node, double ems) {
        node.minHeightProperty().bind(Ems.currentProperty().multiply(ems));
        setScrolling(node);
    }

    /** Content that scrolls where it has less than its own least height. */
    public void setScrolling(Region node) {
        var scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        kept.scroll("page.scroll", scroll);
        setContent(scroll);
    }

    /** Says how the figures stand; without any, the content gives way to the sentence. */
    public void show(Status now) {
        boolean absent = now.kind() == Status.Kind.EMPTY || now.kind() == Status.Kind.NOTHING;
        nothing.setText(absent ? now.text() : "");
        nothing.setVisible(absent);
        if (content != null) {
            content.setVisible(!absent);
        }
        boolean said = !absent && !now.text().isEmpty();
        status.setText(said ? now.text() : "");
        status.setVisible(said);
        // Work that is on its way must not push the content about.
        status.setManaged(said && now.kind() != Status.Kind.LOADING);
        status.getStyleClass().removeAll("status-failed", "status-waiting");
        if (now.kind() == Status.Kind.FAILED) {
            status.getStyleClass().add("status-failed");
        } else if (now.kind() == Status.Kind.WAITING) {
            status.getStyleClass().add("status-waiting");
        }
    }
}
