package org.rollcall.charts.internal.frame;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;

/**
 * Lets style sheets colour what is drawn on a canvas: one invisible region for each role, whose
 * background is its colour, and a label whose font is the text's.
 */
final class CssColours {
    private static final double NORMAL_EM = 12;

    private final Map<ColourRole, Region> regions = new EnumMap<>(ColourRole.class);
    private final Label text = new Label();
    private final Pane root = new Pane();
    private final Runnable changed;
    private boolean pending;

    /**
     * @param style class of the swatches' parent
     * @param changed called soon after colours or font have changed
     */
    CssColours(String style, Runnable changed) {
        this.changed = changed;
        InvalidationListener listener = observable -> tell();
        for (ColourRole role : ColourRole.values()) {
            var region = new Region();
            region.getStyleClass().add(role.style());
            region.backgroundProperty().addListener(listener);
            regions.put(role, region);
        }
        text.getStyleClass().add("chart-em");
        text.fontProperty().addListener(listener);
        root.getChildren().addAll(regions.values());
        root.getChildren().add(text);
        root.getStyleClass().add(style);
        root.setManaged(false);
        root.setMouseTransparent(true);
    }

    Region node() {
        return root;
    }

    ChartColours colours() {
        var colours = new EnumMap<ColourRole, Color>(ColourRole.class);
        regions.forEach(
                (role, region) -> {
                    var background = region.getBackground();
                    if (background != null
                            && !background.getFills().isEmpty()
                            && background.getFills().get(0).getFill() instanceof Color colour) {
                        colours.put(role, colour);
                    }
                });
        return new ChartColours(colours);
    }

    /** Size of the text, in pixels. */
    double em() {
        double size = text.getFont().getSize();
        return size > 0 ? size : NORMAL_EM;
    }

    String family() {
        return text.getFont().getFamily();
    }

    /** A change of theme changes all swatches; one redraw is enough. */
    private void tell() {
        if (!pending) {
            pending = true;
            Platform.runLater(
                    () -> {
                        pending = false;
                        changed.run();
                    });
        }
    }
}
