package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.DropHandler;

/** Files are dropped on the window. */
class ImportTest {
    private static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present\n";

    @TempDir Path folder;

    @Test
    void theReportTellsWhereEveryRowWentAndWhatWasRefused() throws Exception {
        Files.writeString(
                folder.resolve("lusi_mbchb909.csv"),
                HEADER
                        + "9,Ada,Low,Dr Who,2025-01-06T09:00,true\n"
                        + "9,Ada,Low,Dr Who,someday,true\n");
        Files.writeString(folder.resolve("lusi_mbchb908.csv"), "studentId\n1\n");

        drop(folder);

        TableView<?> rejected = Fx.node("#rejected-table", TableView.class);
        Fx.await("the rejected row", () -> rejected.getItems().size() == 1);
        String headline = Fx.call(() -> Fx.node("#import-headline", Label.class).getText());
        assertTrue(headline.contains("1 file refused"), headline);
        assertTrue(headline.contains("2 rows read: 1 kept, 1 rejected"), headline);
        var messages = Fx.node("#import-messages", javafx.scene.control.ListView.class);
        assertTrue(
                messages.getItems().toString().contains("lusi_mbchb908.csv"),
                messages.getItems().toString());
        assertEquals(1, Osgi.service(Workspace.class).state().module("909").orElseThrow().rows());
    }

    @Test
    void aRunningImportIsCancelledByItsButton() throws Exception {
        Osgi.service(SampleData.class)
                .write(folder, new SampleData.Size(500, 300_000, 1), Progress.none());
        long revision = Osgi.service(Workspace.class).state().revision();

        drop(folder);
        Fx.await("the running import", () -> shown("#job-cancel"));
        Fx.run(() -> Fx.node("#job-cancel", Button.class).fire());

        Fx.await("the import to end", () -> !shown("#job-cancel"));
        assertEquals(revision, Osgi.service(Workspace.class).state().revision());
    }

    private static void drop(Path path) {
        var handler = Osgi.service(DropHandler.class);
        Fx.run(
                () -> {
                    assertTrue(handler.invitation(List.of(path)).startsWith("Import"));
                    handler.drop(List.of(path));
                });
    }

    /** Whether a node is visible with all that it lies in. */
    private static boolean shown(String id) {
        for (Node node = Fx.find(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return Fx.find(id) != null;
    }
}
