package org.rollcall.itests.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Works in the window, waits until the session is on disk, and kills the process. */
class SessionBeforeCrash {
    /** Not of a student, so that it can stand in a file and a log. */
    static final String FILTER = "nobody = of & that name";

    @Test
    void workThenDie() {
        Cases.load("clean-small");
        Scope.show("attendance");
        ListView<?> modules = Fx.node("#module-list", ListView.class);
        Fx.await("the modules", () -> modules.getItems().size() >= 5);
        Fx.run(() -> modules.getSelectionModel().select(1));
        Label module = Fx.node("#attendance-title", Label.class);
        Fx.await("module 201", () -> module.getText().contains("201"));
        Fx.run(() -> Fx.node("#filter", TextField.class).setText(FILTER));
        Keys.press(KeyCode.D, "ctrl", "shift");
        Keys.press(KeyCode.H, "ctrl", "shift");
        Keys.press(KeyCode.EQUALS, "ctrl");
        Stage stage = Fx.stage();
        Fx.run(
                () -> {
                    stage.setWidth(1111);
                    stage.setHeight(777);
                });

        Path file =
                Osgi.service(Path.class, "(rollcall.directory=home)")
                        .resolve("configuration/workbench.properties");
        Osgi.await(
                "the session on disk",
                () -> {
                    String text = Files.readString(file);
                    return text.contains("nobody")
                            && text.contains("window.width=1111")
                            && text.contains("window.height=777")
                            && text.contains("scale=110");
                });
        Runtime.getRuntime().halt(137);
    }
}
