package org.rollcall.views.internal.modules;

import javafx.application.Platform;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps the chosen line of a list in sight. Used on the FX thread. */
final class ChosenInSight {
    private ChosenInSight() {}

    /** Scrolls there when another line is chosen, and when the list becomes lower. */
    static void keep(ListView<?> list) {
        list.getSelectionModel().selectedIndexProperty().addListener(property -> later(list));
        list.heightProperty().addListener(property -> later(list));
    }

    /** Lines have their places only after the next layout. */
    private static void later(ListView<?> list) {
        Platform.runLater(
                () -> {
                    int chosen = list.getSelectionModel().getSelectedIndex();
                    if (chosen >= 0 && !isInSight(list, chosen)) {
                        list.scrollTo(chosen);
                    }
                });
    }

    private static boolean isInSight(ListView<?> list, int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        list.layout();
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || index < first.getIndex() || index > last.getIndex()) {
            return false;
        }
        return isWhole(flow, first, index) && isWhole(flow, last, index);
    }

    private static boolean isWhole(VirtualFlow<?> flow, IndexedCell<?> edge, int index) {
        return edge.getIndex() != index
                || edge.getLayoutY() >= -1
                        && edge.getLayoutY() + edge.getHeight() <= flow.getHeight() + 1;
    }
}
