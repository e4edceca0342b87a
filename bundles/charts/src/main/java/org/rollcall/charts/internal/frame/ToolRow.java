package org.rollcall.charts.internal.frame;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollcall.charts.internal.Words;

/** The quiet row below a chart: legend, table, pictures; and the way back from zooming. */
final class ToolRow extends HBox {
    private final Button all = new Button(Words.T.get("frame.all"));
    private final ToggleButton table = new ToggleButton(Words.T.get("frame.table"));
    private final MenuButton more = new MenuButton("…");
    private final MenuItem copyTable = ChartMenu.item("copy-table", () -> {});

    ToolRow(LegendPane legend, PlotPane pane, PictureActions pictures) {
        getStyleClass().add("chart-tools");
        HBox.setHgrow(legend, Priority.ALWAYS);
        all.setId("chart-show-all");
        all.setTooltip(new Tooltip(Words.T.get("frame.all.tip")));
        all.setOnAction(event -> pane.navigator().showAll());
        all.visibleProperty().bind(pane.zoomedProperty().and(table.selectedProperty().not()));
        table.setId("chart-as-table");
        table.setTooltip(new Tooltip(Words.T.get("frame.table.tip")));
        more.setId("chart-more");
        more.setAccessibleText(Words.T.get("frame.more"));
        more.setTooltip(new Tooltip(Words.T.get("frame.more")));
        copyTable.disableProperty().bind(table.selectedProperty().not());
        more.getItems().setAll(ChartMenu.items(pane, pictures));
        more.getItems().add(2, copyTable);
        for (Region control : new Region[] {all, table, more}) {
            control.getStyleClass().addAll("small", "flat");
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        more.getStyleClass().add("no-arrow");
        getChildren().setAll(legend, table, more);
    }

    /** The way back from zooming, which lies over the chart and is seen only when there is one. */
    Button showAll() {
        return all;
    }

    /** Whether the table is to be seen in place of the chart. */
    BooleanProperty tableProperty() {
        return table.selectedProperty();
    }

    void onCopyTable(Runnable copy) {
        copyTable.setOnAction(event -> copy.run());
    }

    void close() {
        all.visibleProperty().unbind();
        more.hide();
        more.getItems().clear();
        getChildren().clear();
    }
}
