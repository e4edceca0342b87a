package org.rollcall.workbench.internal.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** One region of the window: nothing, one view under a title, or several as tabs. */
final class RegionPane {
    private final List<DockedView> views = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Consumer<DockedView> onClose;
    private TabPane tabs;

    /**
     * @param onClose run when the user closes a view
     */
    RegionPane(Consumer<DockedView> onClose) {
        this.onClose = onClose;
        root.getStyleClass().add("region-pane");
    }

    Node node() {
        return root;
    }

    boolean isEmpty() {
        return views.isEmpty();
    }

    void add(DockedView view) {
        views.add(view);
        views.sort(DockedView.BY_ORDER);
        rebuild(front());
    }

    void remove(DockedView view) {
        DockedView front = front();
        views.remove(view);
        rebuild(front);
    }

    void bringToFront(DockedView view) {
        if (tabs != null && views.contains(view)) {
            tabs.getSelectionModel().select(views.indexOf(view));
        }
    }

    private DockedView front() {
        int selected = tabs == null ? 0 : tabs.getSelectionModel().getSelectedIndex();
        return selected >= 0 && selected < views.size() ? views.get(selected) : null;
    }

    private void rebuild(DockedView front) {
        if (tabs != null) {
            tabs.getTabs().forEach(tab -> tab.setContent(null));
            tabs.getTabs().clear();
            tabs = null;
        }
        root.setTop(null);
        root.setCenter(null);
        if (views.size() == 1) {
            root.setTop(title(views.get(0)));
            root.setCenter(views.get(0).view().node());
        } else if (!views.isEmpty()) {
            tabs = new TabPane();
            for (DockedView view : views) {
                var tab = new Tab(view.view().title(), view.view().node());
                tab.setId("tab-" + view.id());
                tab.setOnCloseRequest(
                        event -> {
                            event.consume();
                            onClose.accept(view);
                        });
                tabs.getTabs().add(tab);
            }
            root.setCenter(tabs);
            bringToFront(front);
        }
    }

    private Node title(DockedView view) {
        var text = new Label(view.view().title());
        text.getStyleClass().add("region-title-text");
        var cross = new SVGPath();
        cross.setContent("M1,1 L8,8 M8,1 L1,8");
        cross.getStyleClass().add("close-cross");
        var close = new Button(null, cross);
        close.getStyleClass().addAll("flat", "button-icon", "small", "region-close");
        close.setAccessibleText("Close " + view.view().title());
        close.setTooltip(new Tooltip("Close; the View menu opens it again"));
        close.setFocusTraversable(false);
        close.setOnAction(event -> onClose.accept(view));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var title = new HBox(text, spring, close);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("region-title");
        return title;
    }
}
