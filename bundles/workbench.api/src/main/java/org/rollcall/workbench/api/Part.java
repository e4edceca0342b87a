package org.rollcall.workbench.api;

import java.util.Optional;
import javafx.scene.Node;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of a view that the menus <em>Edit</em> and <em>File</em> act on, such as a table or a
 * chart. A view marks the nodes of its parts; the window asks the one that has the focus, else the
 * first in the view in front. Used on the FX thread.
 */
@ConsumerType
public interface Part {

    /** What the menus offer. */
    enum Deed {
        COPY,
        SELECT_ALL,
        EXPORT,
        PRINT,
        SAVE_PICTURE
    }

    /** What does it; empty where there is nothing to do it with just now, such as no rows. */
    Optional<Runnable> deed(Deed deed);

    /** Says that a node shows a part. */
    static void mark(Node node, Part part) {
        node.getProperties().put(Part.class.getName(), part);
    }

    /** The part that a node shows. */
    static Optional<Part> of(Node node) {
        return node.hasProperties()
                        && node.getProperties().get(Part.class.getName()) instanceof Part part
                ? Optional.of(part)
                : Optional.empty();
    }
}
