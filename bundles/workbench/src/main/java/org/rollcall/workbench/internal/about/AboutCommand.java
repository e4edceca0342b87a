package org.rollcall.workbench.internal.about;

import static org.rollcall.workbench.internal.Words.T;

import java.nio.file.Path;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Says which Rollcall this is and on what it runs; what support asks first. */
@Component
@CommandInfo(id = "about", menu = "Help", order = 200)
public final class AboutCommand implements Command {
    private final Stage stage;
    private final Path home;

    @Activate
    public AboutCommand(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        this.stage = stage;
        this.home = home;
    }

    @Override
    public String label() {
        return T.get("about.label");
    }

    @Override
    public void run() {
        var facts = new TextArea(facts());
        facts.setId("about-facts");
        facts.setEditable(false);
        facts.setPrefRowCount(7);
        facts.setPrefColumnCount(46);
        facts.setAccessibleText(T.get("about.label"));
        var dialog = new Dialog<Void>();
        dialog.initOwner(stage);
        dialog.setTitle(T.get("about.label"));
        dialog.setHeaderText(T.get("about.header"));
        var copy = new ButtonType(T.get("about.copy"), ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane().setContent(facts);
        dialog.getDialogPane().getButtonTypes().addAll(copy, ButtonType.CLOSE);
        dialog.getDialogPane()
                .lookupButton(copy)
                .addEventFilter(
                        javafx.event.ActionEvent.ACTION,
                        event -> {
                            var content = new ClipboardContent();
                            content.putString(facts.getText());
                            Clipboard.getSystemClipboard().setContent(content);
                            event.consume();
                        });
        dialog.show();
    }

    private String facts() {
        return T.get(
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
