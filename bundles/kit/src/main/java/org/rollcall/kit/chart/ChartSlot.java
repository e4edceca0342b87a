package org.rollcall.kit.chart;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.rollcall.kit.internal.Words;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Provenance;

/**
 * A place in a view where one kind of chart is drawn, by whichever provider is there just now. Used
 * on the FX thread.
 *
 * @param <R> what the chart shows
 */
public final class ChartSlot<R> {
    private final StackPane root = new StackPane();
    private final Label absent = new Label(Words.get("chart.absent"));
    private final Consumer<ChartSlot<R>> onClose;
    private Consumer<String> onSelect = key -> {};
    private Consumer<String> onOpen;
    private ChartProvider<R> provider;
    private Chart<R> chart;
    private R shown;
    private Provenance provenance = Provenance.NONE;

    /** How a chart that is gone was looked at; null for as it comes. */
    private String look;

    ChartSlot(Consumer<ChartSlot<R>> onClose) {
        this.onClose = onClose;
        absent.getStyleClass().add("quiet");
        absent.setWrapText(true);
        // As high as the chart must be to be read: the view around it scrolls.
        root.setMinWidth(0);
        root.getChildren().setAll(absent);
    }

    /** Holds the chart, or a sentence while there is no provider. */
    public Node node() {
        return root;
    }

    /** Tells what the user chooses in the chart; see the type of the chart's result. */
    public void onSelect(Consumer<String> handler) {
        onSelect = handler;
    }

    /** Tells what the user opens in the chart, by a double click or Enter. */
    public void onOpen(Consumer<String> handler) {
        onOpen = handler;
        if (chart != null) {
            chart.onOpen(handler);
        }
    }

    /** Shows nothing. */
    public void clear() {
        show(null, Provenance.NONE);
    }

    /**
     * Shows something; null for nothing.
     *
     * @param of what pictures of it say of its making
     */
    public void show(R result, Provenance of) {
        shown = result;
        provenance = of;
        if (chart == null) {
            return;
        }
        // What a chart says of itself when it is empty may not be so: its page tells how things
        // are.
        chart.node().setVisible(result != null);
        if (result == null) {
            chart.clear();
        } else {
            chart.show(result, of);
        }
    }

    /** How the user looks at the chart; null for as it comes. */
    public String look() {
        return chart == null ? look : chart.look();
    }

    /** Looks at what is shown next as {@link #look} told. */
    public void restoreLook(String earlier) {
        look = earlier;
        if (chart != null) {
            chart.restoreLook(earlier);
        }
    }

    /** Gives the place up. */
    public void close() {
        drop();
        onClose.accept(this);
    }

    void provide(ChartProvider<R> newProvider) {
        drop();
        provider = newProvider;
        chart = newProvider.create();
        chart.onSelect(key -> onSelect.accept(key));
        if (onOpen != null) {
            chart.onOpen(onOpen);
        }
        if (look != null) {
            chart.restoreLook(look);
        }
        root.getChildren().setAll(chart.node());
        show(shown, provenance);
    }

    void withdraw(Object gone) {
        if (provider == gone) {
            drop();
        }
    }

    private void drop() {
        root.getChildren().setAll(absent);
        if (chart != null) {
            look = chart.look();
            chart.close();
        }
        chart = null;
        provider = null;
    }
}
