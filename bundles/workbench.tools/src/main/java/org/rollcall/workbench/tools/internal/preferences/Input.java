package org.rollcall.workbench.tools.internal.preferences;

import java.util.List;
import javafx.scene.Node;

/** A control for the values of one setting. */
interface Input {

    Node node();

    /** What the user made of it. */
    List<String> values();

    void show(List<String> values);
}
