package org.rollcall.itests.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/** A chart of the running charts bundle in a window of its own. */
final class ShownChart<R> implements AutoCloseable {
    private final AtomicReference<String> selected = new AtomicReference<>();
    private Stage stage;
    private Chart<R> chart;

    ShownChart(String kind, R value) {
        Osgi.service(ChartProvider.class, "(" + ChartProvider.KIND + "=" + kind + ")");
        Fx.run(
                () -> {
                    chart = create(kind);
                    chart.onSelect(selected::set);
                    stage = new Stage();
                    stage.setScene(new Scene(new StackPane(chart.node()), 800, 420));
                    stage.show();
                    chart.show(value);
                });
    }

    @SuppressWarnings("unchecked")
    private static <R> Chart<R> create(String kind) {
        return (Chart<R>)
                Osgi.service(ChartProvider.class, "(" + ChartProvider.KIND + "=" + kind + ")")
                        .create();
    }

    Chart<R> chart() {
        return chart;
    }

    void show(R value) {
        Fx.run(() -> chart.show(value));
    }

    /** Waits until the labels have been drawn, so that a chart could keep them. */
    void settled() {
        Fx.await("labels", () -> axisLabels().stream().anyMatch(labels -> !labels.isEmpty()));
        Fx.run(() -> chart.node().snapshot(null, null));
    }

    /** Takes the chart out of its window and puts it back, as views do behind one another. */
    void hideAndShowAgain() {
        Fx.run(
                () -> {
                    var place = (StackPane) stage.getScene().getRoot();
                    place.getChildren().clear();
                    place.getChildren().setAll(new StackPane(chart.node()));
                });
    }

    /** Whether two charts of one size are the same in every pixel. */
    boolean looksLike(ShownChart<?> other) {
        WritableImage one = chart.node().snapshot(null, null);
        WritableImage two = other.chart.node().snapshot(null, null);
        if (one.getWidth() != two.getWidth() || one.getHeight() != two.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != two.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All that is written or said anywhere in the chart, seen or not. */
    String texts() {
        return Fx.call(() -> Written.in(chart.node()).toString());
    }

    /** Waits until the chart is laid out. */
    ShownChart<R> drawn() {
        Fx.await(
                "the chart to be drawn",
                () -> {
                    Canvas canvas = find("#chart-canvas", Canvas.class);
                    return canvas != null && canvas.getWidth() > 100;
                });
        return this;
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return Fx.call(() -> type.cast(chart.node().lookup(selector)));
    }

    /** What is written beside the horizontal axis, and beside the vertical one. */
    List<List<String>> axisLabels() {
        return Fx.call(
                () ->
                        chart.node().lookupAll(".axis").stream()
                                .map(axis -> Written.onAxis(axis, true))
                                .toList());
    }

    Optional<String> selected() {
        return Optional.ofNullable(selected.get());
    }

    List<String> legend() {
        return Fx.call(
                () ->
                        chart.node().lookupAll(".chart-legend > .label").stream()
                                .map(label -> ((Label) label).getText())
                                .toList());
    }

    /** What the card beside the chosen point says; empty where none is shown. */
    String hover() {
        return Fx.call(
                () -> {
                    Label card = (Label) chart.node().lookup("#chart-hover");
                    return card.isVisible() ? card.getText() : "";
                });
    }

    /** What a screen reader says of the chart, or of the chosen point. */
    String spoken() {
        return Fx.call(() -> chart.node().lookup(".chart-plot").getAccessibleText());
    }

    void press(KeyCode key) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                chart.node().lookup(".chart-plot"),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    void type(String character) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                chart.node().lookup(".chart-plot"),
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        character,
                                        character,
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    /** Saves a picture and waits for the file. */
    Path save(Path file) throws Exception {
        return Fx.call(() -> chart.savePicture(file))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    chart.close();
                    stage.close();
                    stage.setScene(null);
                    chart = null;
                    stage = null;
                });
    }
}
