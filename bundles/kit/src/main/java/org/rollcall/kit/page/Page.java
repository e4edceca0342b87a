package org.rollcall.kit.page;

import javafx.css.PseudoClass;
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
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.Pending;
import org.rollcall.kit.control.WrappingRow;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;

/**
 * The frame of a view: a heading, what it was counted by, its own controls, and the content, or in
 * its place a sentence on why there is none. Used on the FX thread.
 */
public final class Page {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label badge = new Label();
    private final HBox actions = new HBox(8);
    private final Label status = new Label();
    private final Label nothing = new Label();
    private final BorderPane frame = new BorderPane();
    private final Pending pending = new Pending();
    private final StackPane middle = new StackPane(nothing);
    private final VBox top;
    private final HBox heading;
    private final ViewMemento kept;
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
        // A box without room for its choice says nothing; words can wrap.
        actions.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        // Nothing is left out: what figures were counted by goes below.
        var words = new WrappingRow(10, 2, title, badge, caption);
        HBox.setHgrow(words, Priority.ALWAYS);
        heading = new HBox(10, words, actions);
        heading.setAlignment(Pos.CENTER_LEFT);
        top = new VBox(6, heading, status);
        top.getStyleClass().add("page-head");
        frame.setTop(top);
        frame.setCenter(middle);
        frame.getStyleClass().add("page");
        frame.setMinSize(0, 0);
        middle.setMinSize(0, 0);
        pending.getStyleClass().add("page-pending");
        pending.setId(id + "-pending");
        pending.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pending, Pos.TOP_RIGHT);
        setTitle("");
        hideStatus();
    }

    /** The whole page. */
    public Parent node() {
        return frame;
    }

    /** The heading; a view that shows its own goes without. */
    public void setTitle(String text) {
        title.setText(text);
        heading.setVisible(!text.isEmpty());
        heading.setManaged(!text.isEmpty());
    }

    /** What the figures were counted by, in one line; nothing where there are none. */
    public void setCaption(Answer<String> text) {
        caption.setText(text.say(words -> words, ""));
    }

    /** What was chosen, in one line; for what is no figure. */
    public void setChoice(String text) {
        caption.setText(text);
    }

    /** Controls that stay, whatever the figures do. */
    public void setControls(Node controls) {
        top.getChildren().add(controls);
    }

    /** A word that must not be overlooked; empty for none. */
    public void setBadge(String text) {
        badge.setText(text);
        badge.setVisible(!text.isEmpty());
        badge.setManaged(!text.isEmpty());
    }

    /** Puts controls at the right of the heading. */
    public void addActions(Node... nodes) {
        actions.getChildren().addAll(nodes);
    }

    /** What the page shows while there are figures. */
    public void setContent(Node node) {
        content = node;
        middle.getChildren().setAll(node, nothing, pending);
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

    /** Says how the figures stand, from now on. */
    public void follow(Computed<?> figures, Subscriptions subscriptions) {
        subscriptions.follow(figures.answerProperty(), this::show);
    }

    /**
     * Says how the figures stand. Where they can't be told the reason takes the place of the
     * content; while those before are seen, a mark says that they are being computed anew.
     */
    public void show(Answer<?> now) {
        boolean absent = now instanceof Answer.Unasked<?> || now instanceof Answer.Failed<?>;
        nothing.setText(absent ? now.instead() : "");
        nothing.setVisible(absent);
        nothing.pseudoClassStateChanged(FAILED, now instanceof Answer.Failed<?>);
        if (content != null) {
            content.setVisible(!absent);
        }
        hideStatus();
        if (!(now instanceof Answer.Computing<?> computing)) {
            pending.hide();
        } else if (computing.title().equals(Status.waiting().text())) {
            // Work that is on its way must not push the content about; this may last.
            pending.hide();
            status.setText(computing.title());
            status.setVisible(true);
            status.setManaged(true);
            status.getStyleClass().add("status-waiting");
        } else if (computing.former() == null) {
            // The tables say so, where their rows will be.
            pending.hide();
        } else {
            pending.show(computing);
        }
    }

    private void hideStatus() {
        status.setText("");
        status.setVisible(false);
        status.setManaged(false);
        status.getStyleClass().remove("status-waiting");
    }
}
