package org.rollcall.workbench.tools.internal.help;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Sheets;
import org.rollcall.workbench.tools.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what users notice of the installed version. */
@Component
@CommandInfo(id = WhatsNewCommand.ID, menu = "Help", order = 25)
public final class WhatsNewCommand implements Command {
    static final String ID = "whats-new";

    private static final Logger LOG = LoggerFactory.getLogger(WhatsNewCommand.class);

    private final Sheets sheets;
    private final Notifier notifier;
    private final Executor fx;
    private Sheets.Sheet sheet;

    @Activate
    public WhatsNewCommand(
            @Reference Sheets sheets,
            @Reference Notifier notifier,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
        this.sheets = sheets;
        this.notifier = notifier;
    }

    @Override
    public String label() {
        return Messages.get("whatsNew.label");
    }

    @Override
    public String description() {
        return Messages.get("whatsNew.description");
    }

    @Override
    public void run() {
        try {
            show(Changelog.newest(Changelog.file()));
        } catch (IOException e) {
            LOG.warn("The changelog can't be read", e);
            notifier.notify(
                    Severity.WARNING,
                    Messages.get("whatsNew.label"),
                    Messages.get("whatsNew.missing", Changelog.file()));
        }
    }

    private void show(Changelog changelog) {
        var page = new VBox();
        page.getStyleClass().add("guide-page");
        page.setId("whats-new-page");
        var nodes = new GuideNodes(Changelog.file().toAbsolutePath().getParent(), anchor -> {});
        changelog.blocks().forEach(block -> page.getChildren().add(nodes.block(block)));
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = new Button(Messages.get("whatsNew.close"));
        close.setId("whats-new-close");
        close.getStyleClass().add("accent");
        close.setOnAction(event -> closeSheet());
        var content = new VBox(8, scroll, new HBox(close));
        GuideNodes.dress(content);
        sheet =
                sheets.open(
                        "whats-new",
                        Messages.get("whatsNew.title", changelog.version()),
                        content,
                        new Sheets.Keys(this::closeSheet, this::closeSheet));
    }

    @Deactivate
    void close() {
        fx.execute(this::closeSheet);
    }

    private void closeSheet() {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }
}
