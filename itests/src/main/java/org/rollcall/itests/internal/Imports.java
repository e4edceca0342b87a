package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.DropHandler;

/** What tests do with imports; afterwards the workspace is as it was. */
final class Imports {
    private static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present\n";

    private long revision;

    void begin() {
        revision = Osgi.service(Workspace.class).state().revision();
    }

    void end() throws IOException {
        Fx.await(
                "no sheet",
                () -> {
                    if (Fx.find("#import-confirm") != null) {
                        Keys.press(KeyCode.ESCAPE);
                    }
                    return Fx.find("#import-confirm") == null;
                });
        Osgi.service(Workspace.class).restore(revision);
    }

    /** The workspace's revision when the test began. */
    long revision() {
        return revision;
    }

    /** Writes an export with some good rows, and one that is rejected. */
    Path write(Path folder, String name, int rows) throws IOException {
        var text = new StringBuilder(HEADER);
        for (int row = 1; row <= rows; row++) {
            text.append("%d,Ada,Low,Dr Who,2025-01-%02dT09:00,true\n".formatted(row, row + 5));
        }
        text.append("9,Ada,Low,Dr Who,someday,true\n");
        return Files.writeString(folder.resolve(name), text);
    }

    /** Writes an export of good rows alone. */
    Path writeGood(Path folder, String name, boolean present) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                HEADER
                        + "1,Ada,Low,Dr Who,2025-01-06T09:00,true\n"
                        + "2,Bob,Low,Dr Who,2025-01-06T09:00,%s\n".formatted(present));
    }

    void drop(Path path) {
        var handler = Osgi.service(DropHandler.class);
        Fx.run(
                () -> {
                    assertTrue(handler.invitation(List.of(path)).startsWith("Import"));
                    handler.drop(List.of(path));
                });
    }

    void dropAndAccept(Path path, int files) {
        drop(path);
        shown(files);
        Keys.press(KeyCode.ENTER);
        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
    }

    /** The files of the confirmation, once it shows that many, by name. */
    Map<String, Map<String, String>> shown(int files) {
        var table = new Table("import-confirm-table");
        Fx.await(files + " files to confirm", () -> table.rows() == files);
        return table.by("file");
    }

    /** Waits until the report's heading holds a text. */
    void awaitReport(String text) {
        Fx.await("the report of " + text, () -> heading().contains(text));
    }

    /** As the notice of an import does. */
    static void openReport() {
        Fx.run(() -> MenuItems.find("menu-show-import-report").fire());
    }

    static void closeReport() {
        Fx.run(
                () -> {
                    var item = (CheckMenuItem) MenuItems.find("menu-view-import-report");
                    item.setSelected(false);
                    item.fire();
                });
    }

    private static String heading() {
        return Fx.find("#import-report-title") instanceof Label title
                        && Fx.find("#import-report-caption") instanceof Label caption
                ? title.getText() + " " + caption.getText()
                : "";
    }

    /** The report's messages. */
    String messages() {
        return Fx.node("#import-messages", ListView.class).getItems().toString();
    }
}
