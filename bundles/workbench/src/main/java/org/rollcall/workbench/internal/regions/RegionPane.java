package org.rollcall.workbench.internal.regions;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollcall.workbench.internal.Messages;

/** One region of the window: nothing, one view under a title, or several as tabs. */
final class RegionPane {
    private final BorderPane root = new BorderPane();
    private final PlaceActions actions;
    private final ChangeListener<Tab> selection = (property, before, now) -> selected(now);
    private List<Place> shown = List.of();
    private TabPane tabs;
    private boolean updating;

    RegionPane(PlaceActions actions) {
        this.actions = actions;
        root.getStyleClass().add("region-pane");
    }

    BorderPane node() {
        return root;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /**
     * Shows views.
     *
     * @param content the node of a place; also told whether the place is in front. May be null for
     *     one that is not.
     */
    void show(List<Place> places, Optional<Place> front, BiFunction<Place, Boolean, Node> content) {
        boolean same = places.equals(shown);
        shown = places;
        if (places.size() < 2) {
            clearTabs();
            if (!same) {
                root.setTop(places.isEmpty() ? null : title(places.get(0)));
            }
            setCenter(places.isEmpty() ? null : content.apply(places.get(0), true));
        } else {
            updating = true;
            try {
                showTabs(front.orElse(places.get(0)), content);
            } finally {
                updating = false;
            }
        }
    }

    /** Brings the tab so many further to the front, in a circle, and moves the focus there. */
    void turn(int by) {
        if (tabs != null) {
            int size = tabs.getTabs().size();
            int index = tabs.getSelectionModel().getSelectedIndex();
            tabs.requestFocus();
            tabs.getSelectionModel().select(Math.floorMod(index + by, size));
        }
    }

    private void setCenter(Node node) {
        if (root.getCenter() != node) {
            root.setCenter(node);
        }
    }

    private void showTabs(Place front, BiFunction<Place, Boolean, Node> content) {
        if (tabs == null) {
            root.setTop(null);
            root.setCenter(null);
            tabs = new TabPane();
            tabs.getSelectionModel().selectedItemProperty().addListener(selection);
            tabs.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
            tabs.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragged);
        }
        List<Tab> wanted = shown.stream().map(this::tab).toList();
        arrange(wanted);
        for (Tab tab : wanted) {
            var place = (Place) tab.getUserData();
            boolean isFront = place.id().equals(front.id());
            Node node = content.apply(place, isFront);
            if (tab.getContent() != node) {
                tab.setContent(node);
            }
            if (isFront) {
                tabs.getSelectionModel().select(tab);
            }
        }
        setCenter(tabs);
    }

    private void arrange(List<Tab> wanted) {
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            if (!wanted.contains(tab)) {
                tab.setContent(null);
                tabs.getTabs().remove(tab);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            Tab tab = wanted.get(i);
            if (i >= tabs.getTabs().size() || tabs.getTabs().get(i) != tab) {
                tabs.getTabs().remove(tab);
                tabs.getTabs().add(i, tab);
            }
        }
    }

    /** The tab of a place, the same as before where it has one. */
    private Tab tab(Place place) {
        Tab tab =
                tabs.getTabs().stream()
                        .filter(t -> ((Place) t.getUserData()).id().equals(place.id()))
                        .findFirst()
                        .orElseGet(Tab::new);
        if (!place.equals(tab.getUserData())) {
            tab.setContextMenu(PlaceMenu.of(place, actions));
        }
        tab.setUserData(place);
        tab.setText(place.title());
        tab.setId("tab-" + place.id());
        tab.setOnCloseRequest(
                event -> {
                    event.consume();
                    actions.close(place);
                });
        return tab;
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && isOnTab(event)) {
            front().map(Place::region).ifPresent(actions::toggleMaximised);
        }
    }

    /** Pressing the mouse has brought the tab to the front. */
    private void dragged(MouseEvent event) {
        if (isOnTab(event)) {
            front().ifPresent(place -> PlaceDrag.begin(tabs, place));
            event.consume();
        }
    }

    private Optional<Place> front() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .map(tab -> (Place) tab.getUserData());
    }

    private boolean isOnTab(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        for (var node = (Node) event.getTarget(); node != tabs; node = node.getParent()) {
            if (node.getStyleClass().contains("tab-close-button")) {
                return false;
            }
            if (node.getStyleClass().contains("tab")) {
                return true;
            }
        }
        return false;
    }

    private void clearTabs() {
        if (tabs != null) {
            tabs.getSelectionModel().selectedItemProperty().removeListener(selection);
            tabs.getTabs().forEach(tab -> tab.setContent(null));
            tabs.getTabs().clear();
            tabs = null;
            root.setCenter(null);
        }
    }

    private void selected(Tab tab) {
        if (!updating && tab != null) {
            actions.toFront((Place) tab.getUserData());
        }
    }

    private Node title(Place place) {
        var text = new Label(place.title());
        text.getStyleClass().add("region-title-text");
        var cross = new Region();
        cross.getStyleClass().add("close-cross");
        var close = new Button(null, cross);
        close.getStyleClass().addAll("flat", "button-icon", "small", "region-close");
        close.setAccessibleText(Messages.get("regions.close", place.title()));
        close.setTooltip(new Tooltip(Messages.get("regions.close.help")));
        close.setFocusTraversable(false); // Ctrl+W closes; a key meant for a table must not.
        close.setOnAction(event -> actions.close(place));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var title = new HBox(text, spring, close);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("region-title");
        ContextMenu menu = PlaceMenu.of(place, actions);
        title.setOnContextMenuRequested(
                event -> menu.show(title, event.getScreenX(), event.getScreenY()));
        title.setOnMouseClicked(
                event -> {
                    menu.hide();
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        actions.toggleMaximised(place.region());
                    }
                });
        title.setOnDragDetected(
                event -> {
                    PlaceDrag.begin(title, place);
                    event.consume();
                });
        return title;
    }
}
