package org.rollcall.itests.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * Finds text of a window that is cut: shortened where nothing tells the rest, or partly behind an
 * edge that nothing scrolls. A number is never cut, neither by an edge that scrolls: what is left
 * of it reads as another. On the FX thread.
 */
final class CutText {
    private static final Pattern FIGURE =
            Pattern.compile("[\\s\\d.,:/%+−–-]*\\d[\\s\\d.,:/%+−–-]*");

    /** Letters overhang their advance a little, and edges stand between pixels. */
    private static final double TOLERANCE = 1.5;

    private final List<String> found = new ArrayList<>();

    private CutText() {}

    static List<String> in(Scene scene) {
        var walk = new CutText();
        walk.visit(
                scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), null);
        return walk.found;
    }

    /**
     * @param seen what of the scene is not clipped away, in its coordinates
     * @param labeled whose text it is, or null
     */
    private void visit(Node node, Bounds seen, Labeled labeled) {
        // Notices stand above it all, and go.
        if (!node.isVisible() || node.getOpacity() == 0 || "notice-cards".equals(node.getId())) {
            return;
        }
        Bounds rest = seen;
        if (node.getClip() != null) {
            rest = common(seen, node.localToScene(node.getClip().getBoundsInParent()));
        }
        if (rest == null) {
            return;
        }
        if (node instanceof ComboBoxBase<?> box && box.getWidth() < 2 * box.getHeight()) {
            found.add("squeezed: " + box.getValue() + place(box));
        }
        if (node instanceof Text text) {
            check(text, rest, labeled);
        }
        if (node instanceof Parent parent) {
            Labeled owner = parent instanceof Labeled own ? own : null;
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, rest, owner);
            }
        }
    }

    private void check(Text text, Bounds seen, Labeled labeled) {
        Bounds at = text.localToScene(text.getLayoutBounds());
        if (text.getText().isBlank() || common(at, seen) == null) {
            return;
        }
        if (labeled != null && isShortened(text, labeled)) {
            // Of what holds no figure, and tells all of it under the pointer, the start is enough.
            if (isFigure(text, labeled.getText())
                    || within(text, TableColumnHeader.class)
                    || !tells(labeled)) {
                found.add(
                        "shortened: \""
                                + labeled.getText()
                                + "\" to \""
                                + text.getText()
                                + "\""
                                + place(text));
            }
            return;
        }
        boolean figure = isFigure(text, text.getText());
        if (!within(at.getMinX(), at.getMaxX(), seen.getMinX(), seen.getMaxX())
                && (figure || !scrolls(text, Orientation.HORIZONTAL))) {
            found.add("cut at its side: \"" + text.getText() + "\"" + place(text));
        }
        if (!within(at.getMinY(), at.getMaxY(), seen.getMinY() - 3, seen.getMaxY() + 3)
                && !scrolls(text, Orientation.VERTICAL)) {
            found.add("cut above or below: \"" + text.getText() + "\"" + place(text));
        }
    }

    private static boolean isShortened(Text text, Labeled labeled) {
        String whole = labeled.getText();
        String ellipsis = labeled.getEllipsisString();
        return whole != null
                && text.getStyleClass().contains("text")
                && text.getText().endsWith(ellipsis)
                && !whole.endsWith(ellipsis);
    }

    /** Whether it is a figure, a date, an identifier, or a sentence outside of cells with some. */
    private static boolean isFigure(Text text, String whole) {
        if (within(text, TableCell.class)) {
            return FIGURE.matcher(whole).matches();
        }
        return whole.chars().anyMatch(Character::isDigit)
                && !within(text, ListView.class)
                && !within(text, TableColumnHeader.class);
    }

    /** Whether the pointer tells the rest. Cells make their tooltips when it comes. */
    private static boolean tells(Labeled labeled) {
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (node instanceof TableCell || node instanceof ListView) {
                return true;
            }
            if (node instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Node node, Class<?> type) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(double low, double high, double from, double to) {
        return low >= from - TOLERANCE && high <= to + TOLERANCE;
    }

    /** Whether something around it has a scroll bar in that direction. */
    private static boolean scrolls(Node node, Orientation direction) {
        for (Node at = node; at != null; at = at.getParent()) {
            if ((at instanceof ScrollPane || at instanceof VirtualFlow)
                    && hasBar((Parent) at, direction)) {
                return true;
            }
            // A heading goes with its table's rows; without any, it says nothing that is missed.
            if (direction == Orientation.HORIZONTAL
                    && at instanceof TableView<?> table
                    && table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows
                    && (hasBar(rows, direction) || table.getItems().isEmpty())) {
                return true;
            }
            // Tabs that find no place are listed behind an arrow.
            if (at instanceof TabPane tabs
                    && tabs.lookup(".tab-down-button") != null
                    && tabs.lookup(".control-buttons-tab").isVisible()) {
                return true;
            }
            if (at instanceof TextInputControl field && field.isFocused()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBar(Parent scrolled, Orientation direction) {
        return scrolled.getChildrenUnmodifiable().stream()
                .anyMatch(
                        child ->
                                child instanceof ScrollBar bar
                                        && bar.isVisible()
                                        && bar.getOrientation() == direction);
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        // A pixel or two of the padding of what lies beyond is not seen.
        return right - left < 1 || bottom - top < 1
                ? null
                : new BoundingBox(left, top, right - left, bottom - top);
    }

    /** Nearest node above with an id, to find it by. */
    private static String place(Node node) {
        var column = "";
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableCell<?, ?> cell && cell.getTableColumn() != null) {
                column = " column " + cell.getTableColumn().getId();
            }
            if (at.getId() != null) {
                return " in " + at.getId() + column;
            }
        }
        return column;
    }
}
