package org.rollcall.workbench.internal.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.internal.window.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The views of the window: what comes appears, what goes disappears. Used on the FX thread. */
public final class Regions {
    private static final Logger LOG = LoggerFactory.getLogger(Regions.class);

    private final List<DockedView> views = new ArrayList<>();
    private final List<DockedView> open = new ArrayList<>();
    private final ViewStates states;
    private final RegionLayout layout;
    private final Runnable onChange;

    /**
     * @param windowProperties keeps what views save, see {@link ViewStates}
     * @param placeholder what to show without any view
     * @param onChange run when views came, went, opened or closed
     */
    public Regions(
            Preferences preferences,
            Map<Object, Object> windowProperties,
            Node placeholder,
            Runnable onChange) {
        this.onChange = onChange;
        states = new ViewStates(windowProperties);
        layout = new RegionLayout(preferences, placeholder, view -> setOpen(view, false));
    }

    public Node node() {
        return layout.node();
    }

    public void add(DockedView view) {
        try {
            view.view().node();
            view.view().restore(states.restore(view.id()));
        } catch (RuntimeException | LinkageError e) {
            // One broken view must not take the window with it.
            LOG.error("View {} can't be shown", view.id(), e);
            return;
        }
        views.add(view);
        views.sort(DockedView.BY_ORDER);
        if (states.open(view.id(), view.openAtFirst())) {
            open(view);
        }
        onChange.run();
    }

    /** Takes a view out; {@code false} if it was not there. */
    public boolean remove(View service) {
        Optional<DockedView> found = find(view -> view.view() == service);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    /** Takes all views out, after they have saved themselves. */
    public void removeAll() {
        List.copyOf(views).forEach(this::remove);
    }

    public void show(String id) {
        find(view -> view.id().equals(id))
                .ifPresent(
                        view -> {
                            setOpen(view, true);
                            layout.pane(view.region()).bringToFront(view);
                        });
    }

    public void savePreferences() {
        layout.save();
    }

    /** A menu item for each view, which opens and closes it. */
    public List<MenuItem> menuItems() {
        return views.stream().map(this::menuItem).toList();
    }

    private MenuItem menuItem(DockedView view) {
        var item = new CheckMenuItem(view.view().title());
        item.setId("menu-view-" + view.id());
        item.setSelected(open.contains(view));
        item.setOnAction(event -> setOpen(view, item.isSelected()));
        return item;
    }

    private void setOpen(DockedView view, boolean wanted) {
        states.setOpen(view.id(), wanted);
        if (open.contains(view) == wanted) {
            return;
        }
        if (wanted) {
            open(view);
        } else {
            close(view);
        }
        onChange.run();
    }

    private void open(DockedView view) {
        open.add(view);
        layout.pane(view.region()).add(view);
        layout.arrange();
    }

    private void close(DockedView view) {
        open.remove(view);
        layout.pane(view.region()).remove(view);
        layout.arrange();
    }

    private void remove(DockedView view) {
        try {
            states.save(view.id(), view.view().save());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("View {} can't save what it shows", view.id(), e);
        }
        views.remove(view);
        if (open.contains(view)) {
            close(view);
        }
        onChange.run();
    }

    private Optional<DockedView> find(java.util.function.Predicate<DockedView> wanted) {
        return views.stream().filter(wanted).findFirst();
    }
}
