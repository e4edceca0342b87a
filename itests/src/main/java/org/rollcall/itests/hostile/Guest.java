package org.rollcall.itests.hostile;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.workbench.api.View;

/** A view that a developer drops in; it shows its bundle's version. */
public final class Guest implements View {
    private final Label label = new Label();

    public Guest() {
        label.setId("guest");
        label.setText("Version " + FrameworkUtil.getBundle(Guest.class).getVersion());
    }

    @Override
    public String title() {
        return "Guest";
    }

    @Override
    public Node node() {
        return label;
    }
}
