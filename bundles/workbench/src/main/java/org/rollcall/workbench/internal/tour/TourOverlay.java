package org.rollcall.workbench.internal.tour;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rollcall.workbench.api.Tours.Stop;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.internal.Messages;

/**
 * A card over the window that points at one part of it after the other. It lies in the root of the
 * scene, and goes with that root when the workbench is replaced.
 */
final class TourOverlay extends Pane {
    /** A view that has just come to the front takes a moment to find its place. */
    private static final Duration SETTLING = Duration.millis(200);

    private static final double GAP = 12;
    private static final double RING = 3;

    private final Scene scene;
    private final List<Stop> stops;
    private final Views views;
    private final Node focusBefore;
    private final Region[] shades = {shade(), shade(), shade(), shade()};
    private final Region ring = new Region();
    private final Label step = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back = new Button(Messages.get("tour.back"));
    private final Button next = new Button();
    private final Button leave = new Button(Messages.get("tour.leave"));
    private final VBox card;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private final InvalidationListener resized = property -> requestLayout();
    private int at;

    TourOverlay(Scene scene, List<Stop> stops, Views views) {
        this.scene = scene;
        this.stops = stops;
        this.views = views;
        focusBefore = scene.getFocusOwner();
        setId("tour");
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        title.getStyleClass().add("tour-title");
        title.setId("tour-title");
        text.setWrapText(true);
        text.setId("tour-text");
        step.getStyleClass().add("tour-step");
        back.setId("tour-back");
        back.setOnAction(event -> go(at - 1));
        next.setId("tour-next");
        next.setDefaultButton(true);
        next.setOnAction(event -> go(at + 1));
        leave.setId("tour-leave");
        leave.getStyleClass().add("flat");
        leave.setOnAction(event -> close());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        card = new VBox(title, text, new HBox(step, spring, leave, back, next));
        card.getStyleClass().add("tour-card");
        getChildren().addAll(shades);
        getChildren().addAll(ring, card);
        settling.setOnFinished(event -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        if (scene.getRoot() instanceof Pane root) {
            root.getChildren().add(this);
            scene.widthProperty().addListener(resized);
            scene.heightProperty().addListener(resized);
            go(0);
        }
    }

    void close() {
        settling.stop();
        scene.widthProperty().removeListener(resized);
        scene.heightProperty().removeListener(resized);
        if (getParent() instanceof Pane root) {
            root.getChildren().remove(this);
        }
        if (focusBefore != null && focusBefore.getScene() == scene) {
            focusBefore.requestFocus();
        }
    }

    private void go(int index) {
        if (index >= stops.size()) {
            close();
            return;
        }
        at = Math.max(0, index);
        Stop stop = stops.get(at);
        if (!stop.view().isEmpty()) {
            views.show(stop.view());
        }
        title.setText(stop.title());
        text.setText(stop.text());
        step.setText(Messages.get("tour.step", at + 1, stops.size()));
        back.setDisable(at == 0);
        next.setText(Messages.get(at + 1 == stops.size() ? "tour.done" : "tour.next"));
        card.setAccessibleText(stop.title() + ". " + stop.text());
        next.requestFocus();
        requestLayout();
        settling.playFromStart();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case RIGHT -> go(at + 1);
            case LEFT -> go(at - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Bounds target = target();
        double left = target == null ? 0 : Math.max(0, target.getMinX() - RING);
        double top = target == null ? 0 : Math.max(0, target.getMinY() - RING);
        double right = target == null ? 0 : Math.min(width, target.getMaxX() + RING);
        double bottom = target == null ? 0 : Math.min(height, target.getMaxY() + RING);
        // Four shades leave the part that is spoken of free.
        shades[0].resizeRelocate(0, 0, width, top);
        shades[1].resizeRelocate(0, bottom, width, height - bottom);
        shades[2].resizeRelocate(0, top, left, bottom - top);
        shades[3].resizeRelocate(right, top, width - right, bottom - top);
        ring.setVisible(target != null);
        ring.resizeRelocate(left, top, right - left, bottom - top);
        placeCard(width, height, left, top, right, bottom, target != null);
    }

    private void placeCard(
            double width,
            double height,
            double left,
            double top,
            double right,
            double bottom,
            boolean pointing) {
        double cardWidth = Math.min(card.prefWidth(-1), width - 2 * GAP);
        double cardHeight = card.prefHeight(cardWidth);
        double x = (width - cardWidth) / 2;
        double y = (height - cardHeight) / 2;
        if (pointing) {
            if (right + GAP + cardWidth <= width) {
                x = right + GAP;
                y = top;
            } else if (left - GAP - cardWidth >= 0) {
                x = left - GAP - cardWidth;
                y = top;
            } else if (bottom + GAP + cardHeight <= height) {
                x = left;
                y = bottom + GAP;
            } else {
                x = right - cardWidth - GAP;
                y = bottom - cardHeight - GAP;
            }
        }
        card.resizeRelocate(
                Math.max(GAP, Math.min(width - cardWidth - GAP, x)),
                Math.max(GAP, Math.min(height - cardHeight - GAP, y)),
                cardWidth,
                cardHeight);
    }

    /** Where the part is that is spoken of; null where it is not to be seen. */
    private Bounds target() {
        String id = stops.get(at).node();
        Node node = id.isEmpty() ? null : scene.lookup("#" + id);
        if (node == null) {
            return null;
        }
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return null;
            }
        }
        return sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    private static Region shade() {
        var shade = new Region();
        shade.getStyleClass().add("tour-shade");
        return shade;
    }
}
