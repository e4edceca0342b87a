package org.rollcall.workbench.tools.internal.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user guide beside the work. */
@Component(service = {View.class, HelpView.class})
@Docked(id = "help", region = Region.RIGHT, order = 90, open = false)
public final class HelpView implements View {
    private static final Logger LOG = LoggerFactory.getLogger(HelpView.class);

    private final Executor fx;
    private HelpPane pane;
    private Node root;
    private String wanted = "";

    @Activate
    public HelpView(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(
                () -> {
                    if (pane != null) {
                        pane.close();
                    }
                });
    }

    @Override
    public String title() {
        return Messages.get("help.title");
    }

    @Override
    public Node node() {
        if (root == null) {
            root = build();
            show(wanted);
        }
        return root;
    }

    @Override
    public ViewState save() {
        return pane == null ? ViewState.EMPTY : new ViewState(pane.save());
    }

    @Override
    public void restore(ViewState state) {
        if (pane != null && wanted.isEmpty()) {
            pane.restore(state);
        }
    }

    /** Opens the guide at a heading, now or when the view is first seen. */
    void show(String heading) {
        wanted = heading;
        if (pane != null) {
            pane.show(heading);
        }
    }

    private Node build() {
        Path file = Path.of(System.getProperty("rollcall.image", ""), "docs", "user-guide.md");
        try {
            pane = new HelpPane(Guide.read(file));
            return pane.node();
        } catch (IOException e) {
            LOG.warn("The user guide {} can't be read", file, e);
            var missing = new Label(Messages.get("help.missing", file));
            missing.setWrapText(true);
            return missing;
        }
    }
}
