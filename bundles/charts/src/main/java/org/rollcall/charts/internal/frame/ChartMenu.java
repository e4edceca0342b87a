package org.rollcall.charts.internal.frame;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.plot.Area;
import org.rollcall.charts.internal.plot.DataPoints;

/** What can be done with a chart: by right click, Shift+F10, and the button below it. */
final class ChartMenu {
    private final PlotPane pane;
    private final PictureActions pictures;
    private final ToolRow tools;
    private final ContextMenu menu = new ContextMenu();

    ChartMenu(PlotPane pane, PictureActions pictures, ToolRow tools) {
        this.pane = pane;
        this.pictures = pictures;
        this.tools = tools;
        menu.setId("chart-context-menu");
    }

    void show(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            show();
        } else {
            fill();
            menu.show(pane, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /** Beside the spot pointed at, else over the middle of the chart. */
    void show() {
        if (pane.plot() == null || menu.isShowing()) {
            return;
        }
        fill();
        int spot = pane.pointing().spot();
        if (spot == DataPoints.NONE) {
            menu.show(pane, Side.TOP, pane.getWidth() / 2, pane.getHeight() / 2);
        } else {
            Area area = pane.area();
            DataPoints.Outline outline = pane.plot().spots().outline(area, spot);
            Bounds canvas = pane.canvasOnScreen();
            menu.show(
                    pane,
                    canvas.getMinX() + outline.x() + outline.width(),
                    canvas.getMinY() + outline.y() + outline.height());
        }
    }

    private void fill() {
        menu.getItems().clear();
        if (pane.opens()) {
            var open = item("open", () -> pane.open(pane.pointing().spot()));
            open.setDisable(pane.pointing().spot() == DataPoints.NONE);
            menu.getItems().addAll(open, new SeparatorMenuItem());
        }
        menu.getItems().addAll(items(pane, pictures));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("as-table", () -> tools.tableProperty().set(true)));
    }

    /** What the button's menu has too. */
    static List<MenuItem> items(PlotPane pane, PictureActions pictures) {
        return List.of(
                // Not later: on GTK nothing that was put off runs while a dialog is open.
                item("save-picture", pictures::save),
                item("copy-picture", pictures::copy),
                new SeparatorMenuItem(),
                item("zoom-in", () -> pane.keys().zoom(1 / KeyInput.ZOOM_STEP)),
                item("zoom-out", () -> pane.keys().zoom(KeyInput.ZOOM_STEP)),
                item("show-all", () -> pane.navigator().showAll()));
    }

    static MenuItem item(String what, Runnable action) {
        var item = new MenuItem(Words.T.get("frame." + what));
        item.setId("chart-menu-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }

    void close() {
        menu.hide();
        menu.getItems().clear();
    }
}
