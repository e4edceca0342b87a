package org.rollcall.workbench.internal.window;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanPropertyBase;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.rollcall.workbench.api.Part;
import org.rollcall.workbench.api.Part.Deed;
import org.rollcall.workbench.internal.Messages;

/**
 * Copy, select all, export, print and save as a picture: what the user works in decides on what. A
 * field that is typed into comes first, then the table or chart around what has the focus, then the
 * first of the same view that can do it.
 */
final class PartCommands {
    private final Node views;
    private final Supplier<Parent> active;
    private final ChangeListener<Node> moved = (property, before, now) -> remember(now);
    private Scene scene;

    /** Menus and the palette take the focus; what had it before is meant. */
    private WeakReference<Node> last = new WeakReference<>(null);

    /**
     * @param views around all views
     * @param active the region that keys act on
     */
    PartCommands(Node views, Supplier<Parent> active) {
        this.views = views;
        this.active = active;
    }

    void attach(Scene toScene) {
        scene = toScene;
        scene.focusOwnerProperty().addListener(moved);
        remember(scene.getFocusOwner());
    }

    void detach() {
        scene.focusOwnerProperty().removeListener(moved);
        scene = null;
    }

    List<ShellCommand> commands() {
        return List.of(
                command(Deed.COPY, "Edit", -90, "Shortcut+C"),
                command(Deed.SELECT_ALL, "Edit", -80, "Shortcut+A"),
                command(Deed.EXPORT, "File", 5000, "Shortcut+E"),
                command(Deed.SAVE_PICTURE, "File", 5010, ""),
                command(Deed.PRINT, "File", 5020, "Shortcut+P"));
    }

    /** What does it; empty for nothing. */
    Optional<Runnable> deed(Deed deed) {
        Node owner = owner();
        if (owner instanceof TextInputControl field
                && (deed == Deed.COPY || deed == Deed.SELECT_ALL)) {
            return ofField(field, deed);
        }
        Parent view = active.get();
        for (Node at = owner; at != null && at != views; at = at.getParent()) {
            Optional<Runnable> found = Part.of(at).flatMap(part -> part.deed(deed));
            if (found.isPresent()) {
                return found;
            }
            if (at.getStyleClass().contains("region-pane")) {
                view = (Parent) at;
            }
        }
        return within(view, deed);
    }

    private static Optional<Runnable> ofField(TextInputControl field, Deed deed) {
        if (deed == Deed.SELECT_ALL) {
            return field.getLength() == 0 ? Optional.empty() : Optional.of(field::selectAll);
        }
        return field.getSelectedText().isEmpty() ? Optional.empty() : Optional.of(field::copy);
    }

    /** The first that can do it, among what is seen. */
    private static Optional<Runnable> within(Node node, Deed deed) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        Optional<Runnable> found = Part.of(node).flatMap(part -> part.deed(deed));
        if (found.isPresent() || !(node instanceof Parent parent)) {
            return found;
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            found = within(child, deed);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Node owner() {
        Node node = last.get();
        return node != null && node.getScene() == scene ? node : null;
    }

    private void remember(Node now) {
        for (Node at = now; at != null; at = at.getParent()) {
            if (at == views) {
                last = new WeakReference<>(now);
                return;
            }
        }
    }

    private ShellCommand command(Deed deed, String menu, int order, String shortcut) {
        String id = deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "shell.command." + id;
        var disabled = new Unable(deed);
        return ShellCommand.of(id, menu, order, shortcut, () -> label(key, disabled))
                .help(Messages.get(key + ".help"))
                .disabled(disabled)
                .does(() -> deed(deed).ifPresent(Runnable::run));
    }

    /** Asked for whenever a menu opens: the time to look again. */
    private static String label(String key, Unable disabled) {
        disabled.look();
        return disabled.get() ? Messages.get(key + ".unable") : Messages.get(key);
    }

    /** Whether there is nothing to do it with; looked up when asked for, as rows come and go. */
    private final class Unable extends ReadOnlyBooleanPropertyBase {
        private final Deed deed;

        Unable(Deed deed) {
            this.deed = deed;
        }

        @Override
        public boolean get() {
            return deed(deed).isEmpty();
        }

        void look() {
            fireValueChangedEvent();
        }

        @Override
        public Object getBean() {
            return PartCommands.this;
        }

        @Override
        public String getName() {
            return deed.name();
        }
    }
}
