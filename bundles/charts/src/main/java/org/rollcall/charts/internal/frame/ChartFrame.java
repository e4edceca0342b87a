package org.rollcall.charts.internal.frame;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.picture.PictureSheet;
import org.rollcall.charts.internal.picture.Pictures;
import org.rollcall.charts.internal.plot.Plot;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Part;
import org.rollcall.workbench.api.Provenance;
import org.rollcall.workbench.api.StyleSheet;

/**
 * What all charts have in common: the plot or a sentence where there is none, its legend, the table
 * behind it, pictures of it.
 *
 * @param <R> type that the chart shows
 */
public final class ChartFrame<R> implements Chart<R> {
    private static final String SHEET =
            StyleSheet.of(ChartFrame.class, "/org/rollcall/charts/internal/charts.css");

    private final String kind;
    private final Function<R, Optional<Plot>> plots;
    private final Pictures pictures;
    private final Label empty = new Label();
    private final PlotPane pane;
    private final LegendPane legend = new LegendPane();
    private final ToolRow tools;
    private final StackPane centre = new StackPane();
    private final BorderPane root = new BorderPane(centre);
    private final CssColours print = new CssColours("chart-print", () -> {});
    private Provenance provenance = Provenance.NONE;
    private boolean closed;

    /** How the next plot is to be looked at; null for as it comes. */
    private String awaited;

    /**
     * @param kind of chart, as the service property has it
     * @param plots what to draw of a value; empty where there is nothing to show
     */
    public ChartFrame(
            String kind, Function<R, Optional<Plot>> plots, Jobs jobs, Notifier notifier) {
        this.kind = kind;
        this.plots = plots;
        pictures = new Pictures(jobs);
        pane = new PlotPane(kind);
        var actions = new PictureActions(this, kind, notifier);
        tools = new ToolRow(legend, pane, actions);
        pane.onMenu(new ChartMenu(pane, actions, tools));
        pane.onRestyled(this::restyle);
        StackPane.setAlignment(tools.showAll(), Pos.TOP_RIGHT);
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        tools.tableProperty().addListener(shown -> arrange());
        root.getChildren().add(print.node());
        root.getStyleClass().addAll("chart-frame", "chart-" + kind);
        root.getStylesheets().add(SHEET);
        // The legend is as high as the width makes it, which panes around ask for without a width.
        root.minHeightProperty().bind(pane.minHeightProperty().add(tools.heightProperty()));
        Part.mark(root, deed -> deed(deed, actions));
        clear();
    }

    /** What the window's menus do with it. */
    private Optional<Runnable> deed(Part.Deed deed, PictureActions actions) {
        boolean shown = pane.plot() != null;
        return switch (deed) {
            case COPY -> shown ? Optional.of(actions::copy) : Optional.empty();
            case SAVE_PICTURE -> shown ? Optional.of(actions::save) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(R value) {
        show(value, Provenance.NONE);
    }

    @Override
    public void show(R value, Provenance of) {
        provenance = of;
        plots.apply(value)
                .ifPresentOrElse(
                        plot -> {
                            pane.show(plot);
                            pane.setAccessibleText(plot.summary());
                            restyle();
                            arrange();
                            lookAsBefore();
                        },
                        () -> showNothing(Words.T.get(kind + ".empty")));
    }

    @Override
    public void clear() {
        showNothing(Words.T.get(kind + ".none"));
    }

    @Override
    public void onSelect(Consumer<String> handler) {
        pane.onSelect(handler);
    }

    @Override
    public void onOpen(Consumer<String> handler) {
        pane.onOpen(handler);
    }

    @Override
    public String look() {
        return awaited != null ? awaited : lookNow().text();
    }

    @Override
    public void restoreLook(String look) {
        awaited = look;
        lookAsBefore();
    }

    @Override
    public CompletionStage<Path> savePicture(Path file) {
        return sheet().map(sheet -> pictures.save(sheet, print.colours(), pane.family(), file))
                .orElseGet(
                        () ->
                                CompletableFuture.failedFuture(
                                        new IllegalStateException(Words.T.get("picture.nothing"))));
    }

    @Override
    public void close() {
        closed = true;
        pane.close();
        root.minHeightProperty().unbind();
        tools.close();
        centre.getChildren().clear();
        root.getChildren().clear();
    }

    private Look lookNow() {
        Navigator navigator = pane.navigator();
        boolean moved = pane.plot() != null && navigator.moved();
        return new Look(
                tools.tableProperty().get(),
                moved
                        ? Optional.of(new Look.Part(navigator.x(), navigator.y()))
                        : Optional.empty());
    }

    private void lookAsBefore() {
        if (awaited == null || pane.plot() == null) {
            return;
        }
        Look look = Look.parse(awaited);
        awaited = null;
        tools.tableProperty().set(look.table());
        look.part().ifPresent(part -> pane.navigator().show(part.x(), part.y()));
    }

    /** What is in sight as a picture; all there is where the user has not moved. */
    private Optional<PictureSheet> sheet() {
        Plot plot = pane.plot();
        if (plot == null) {
            return Optional.empty();
        }
        boolean moved = pane.navigator().moved();
        return Optional.of(
                new PictureSheet(
                        plot,
                        provenance,
                        moved ? pane.navigator().x() : plot.x().whole(),
                        moved ? pane.navigator().y() : plot.y().whole()));
    }

    Optional<javafx.scene.image.Image> picture() {
        return sheet().map(sheet -> Pictures.image(sheet, print.colours(), pane.family()));
    }

    private void showNothing(String text) {
        provenance = Provenance.NONE;
        pane.clear();
        pane.setAccessibleText(text);
        legend.getChildren().clear();
        tools.onCopyTable(() -> {});
        empty.setText(text);
        arrange();
    }

    private void arrange() {
        if (closed) {
            return;
        }
        Plot plot = pane.plot();
        root.setBottom(plot == null ? null : tools);
        if (plot == null) {
            centre.getChildren().setAll(empty);
        } else if (tools.tableProperty().get()) {
            var table = new TablePane(plot.table(), plot.title());
            tools.onCopyTable(table::copy);
            centre.getChildren().setAll(table.node());
        } else {
            centre.getChildren().setAll(pane, tools.showAll());
        }
    }

    private void restyle() {
        if (pane.plot() != null) {
            legend.show(pane.plot().legend(), pane.colours(), pane.family(), pane.em());
        }
    }
}
