package org.rollcall.views.internal.modules;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.kit.control.Ems;
import org.rollcall.views.internal.Words;

/**
 * The form below the list of modules. Where both have no room, in a low window or with large text,
 * the form folds to one line that says what is chosen, and unfolds on demand. Used on the FX
 * thread.
 */
final class FoldingForm {
    /** Of the list, so much stays: three modules, or one while the form is unfolded; in em. */
    private static final double MODULES = 14;

    private static final double MODULE = 5;

    private final BorderPane around;
    private final Region form;
    private final ScrollPane scroll;
    private final ToggleButton line = new ToggleButton();
    private final VBox root;
    private final InvalidationListener resized = property -> fold();

    /**
     * @param around what the form stands at the bottom of
     * @param summary what is chosen in the form, in a line
     */
    FoldingForm(BorderPane around, Region form, ObservableValue<String> summary) {
        this.around = around;
        this.form = form;
        scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        line.setId("scope-fold");
        line.getStyleClass().add("scope-fold");
        line.textProperty().bind(summary);
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(new Tooltip(Words.get("modules.fold.help")));
        line.setAccessibleHelp(Words.get("modules.fold.help"));
        line.selectedProperty().addListener(property -> fold());
        root = new VBox(line, scroll);
        around.heightProperty().addListener(property -> fold());
        form.heightProperty().addListener(property -> fold());
        Ems.currentProperty().addListener(new WeakInvalidationListener(resized));
        fold();
    }

    Node node() {
        return root;
    }

    ScrollPane scroll() {
        return scroll;
    }

    private void fold() {
        double height = around.getHeight();
        double em = Ems.current();
        boolean low = height > 0 && height < form.prefHeight(form.getWidth()) + MODULES * em;
        show(line, low);
        show(scroll, !low || line.isSelected());
        scroll.setMaxHeight(
                low
                        ? Math.max(0, height - MODULE * em - line.getHeight())
                        : Region.USE_COMPUTED_SIZE);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
