package org.rollcall.workbench.tools.internal.about;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Sheets;
import org.rollcall.workbench.tools.internal.Messages;

/** Says which Rollcall this is and on what it runs; what support asks first. */
@Component
@CommandInfo(id = "about", menu = "Help", order = 200)
public final class AboutCommand implements Command {
    private final Sheets sheets;
    private final Path home;
    private final Executor fx;
    private Sheets.Sheet sheet;

    @Activate
    public AboutCommand(
            @Reference Sheets sheets,
            @Reference(target = "(rollcall.directory=home)") Path home,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.sheets = sheets;
        this.home = home;
        this.fx = fx;
    }

    @Deactivate
    void stop() {
        fx.execute(this::close);
    }

    @Override
    public String label() {
        return Messages.get("about.label");
    }

    @Override
    public void run() {
        var header = new Label(Messages.get("about.header"));
        header.setWrapText(true);
        header.setMinHeight(Region.USE_PREF_SIZE);
        var facts = new TextArea(facts());
        facts.setId("about-facts");
        facts.setEditable(false);
        facts.setWrapText(true);
        facts.setPrefRowCount(6);
        facts.setPrefColumnCount(46);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        facts.setAccessibleText(Messages.get("about.label"));
        var copy = new Button(Messages.get("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(
                event -> {
                    var content = new ClipboardContent();
                    content.putString(facts.getText());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        var close = new Button(Messages.get("about.close"));
        close.setId("about-close");
        close.setOnAction(event -> close());
        var buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        sheet =
                sheets.open(
                        "about",
                        Messages.get("about.label"),
                        new VBox(10, header, facts, buttons),
                        new Sheets.Keys(this::close, () -> sheet = null));
        close.requestFocus();
    }

    private void close() {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }

    private String facts() {
        return Messages.get(
                "about.facts",
                version(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version", "?"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                home,
                Path.of(System.getProperty("rollcall.image", ""), "licences"));
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(AboutCommand.class);
        return bundle == null ? "" : bundle.getVersion().toString();
    }
}
