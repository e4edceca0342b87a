package org.rollcall.workbench.internal.regions;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/**
 * Where in a view the focus was, in texts and numbers, so that it can return there in the view that
 * replaces it.
 *
 * @param view the view's id
 * @param node id of the control
 * @param anchor where the selection of a text begins; -1 where the control is none
 * @param caret where the caret stands
 */
record FocusMark(String view, String node, int anchor, int caret) {

    /** The mark of a control; empty if none of what it lies in has an id. */
    static Optional<FocusMark> of(String view, Node root, Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return Optional.of(
                        at instanceof TextInputControl text
                                ? new FocusMark(
                                        view, at.getId(), text.getAnchor(), text.getCaretPosition())
                                : new FocusMark(view, at.getId(), -1, -1));
            }
            if (at == root) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Gives the focus back; returns whether there was the control to take it. */
    boolean restore(Node root) {
        Node found = find(root);
        if (found == null || found.getScene() == null || found.isDisabled()) {
            return false;
        }
        found.requestFocus();
        if (found instanceof TextInputControl text && anchor >= 0) {
            // Taking the focus selects all, and the next letter typed would replace it.
            int end = text.getLength();
            text.selectRange(Math.min(anchor, end), Math.min(caret, end));
        }
        return true;
    }

    private Node find(Node root) {
        if (node.equals(root.getId())) {
            return root;
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
