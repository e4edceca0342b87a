package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.Workspace;

/** Every import can be told again, and the latest one taken back. */
class ImportReportTest {
    private final Imports imports = new Imports();

    @TempDir Path folder;

    @BeforeEach
    void remember() {
        imports.begin();
    }

    @AfterEach
    void goBack() throws Exception {
        imports.end();
    }

    @Test
    void itTellsWhereEveryRowWentAndWhatChanged() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 2);
        imports.dropAndAccept(folder, 1);
        imports.awaitReport("3 rows read = 2 kept + 1 rejected + 0 cancelled + 0 duplicates");
        var rejected = new Table("rejected-table");
        Fx.await("the rejected row", () -> rejected.rows() == 1);
        Map<String, String> row = rejected.texts().get(0);
        assertEquals("4", row.get("line"));
        assertEquals("startDateTime", row.get("columnName"));
        assertEquals("9,Ada,Low,Dr Who,someday,true", row.get("raw"));
        int version = workspace().state().module("909").orElseThrow().version();

        imports.write(folder, "lusi_mbchb909.csv", 5);
        imports.dropAndAccept(folder, 1);

        imports.awaitReport("5 kept");
        Map<String, String> file = new Table("import-files-table").texts().get(0);
        assertEquals(Integer.toString(version + 1), file.get("version"));
        assertEquals(
                "Since version " + version + ": rows +3 -0, marks changed 0, students +3 -0",
                file.get("changes"));
    }

    @Test
    void figuresStayInFrontAndTheReportTellsWhoCrossedTheThreshold() throws Exception {
        Imports.closeReport();
        imports.writeGood(folder, "lusi_mbchb909.csv", true);
        imports.dropAndAccept(folder, 1);
        Fx.await("module 909", () -> workspace().state().module("909").isPresent());
        long first = workspace().state().revision();
        imports.writeGood(folder, "lusi_mbchb909.csv", false);
        imports.dropAndAccept(folder, 1);
        Fx.await("the new version", () -> workspace().state().revision() > first);
        Fx.await("the entry", () -> MenuItems.label("menu-undo").equals("Undo import of 1 file"));
        assertFalse(Fx.call(ImportReportTest::reportIsSeen), "nothing was rejected");

        Fx.run(() -> MenuItems.find("menu-show-import-attendance").fire());

        var moved = new Table("changed-students-table");
        Fx.await("the student", () -> moved.rows() == 1);
        assertEquals("newly at or below 50 %", moved.texts().get(0).get("crossing"));
        assertEquals("2", moved.texts().get(0).get("id"));
    }

    private static boolean reportIsSeen() {
        Node node = Fx.find("#import-details");
        return node != null && node.getScene() != null && node.getLayoutBounds().getHeight() > 0;
    }

    @Test
    void anEarlierImportIsToldAlsoByViewsThatCameLater() throws Exception {
        importTwiceAndReadTheFirst();
        assertTrue(undo().isDisabled(), "it is not the latest");
        Node before = Fx.call(() -> picker());
        String chosen = Fx.call(() -> picker().getValue().toString());
        Updates.update(Osgi.bundle("org.rollcall.imports"));
        Fx.await(
                "the same import in the new view",
                () -> picker() != before && chosen.equals(String.valueOf(picker().getValue())));
        imports.awaitReport("2 kept");

        Fx.run(() -> picker().getSelectionModel().select(0));
        imports.awaitReport("5 kept");
        Fx.await("the rejected row", () -> new Table("rejected-table").rows() == 1);
        Fx.await("the button", () -> !undo().isDisabled());
    }

    private void importTwiceAndReadTheFirst() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 2);
        imports.dropAndAccept(folder, 1);
        imports.awaitReport("2 kept");
        imports.write(folder, "lusi_mbchb909.csv", 5);
        imports.dropAndAccept(folder, 1);
        imports.awaitReport("5 kept");
        Fx.await("both imports", () -> picker().getItems().size() >= 2);
        Fx.run(() -> picker().getSelectionModel().select(1));
        imports.awaitReport("2 kept");
    }

    @Test
    void whatIsImportedNowIsToldThoughAnotherWasReadBefore() throws Exception {
        importTwiceAndReadTheFirst();
        // The next view knows what was read, and makes the report only when it is needed.
        Imports.closeReport();
        Updates.update(Osgi.bundle("org.rollcall.imports"));

        imports.write(folder, "lusi_mbchb909.csv", 7);
        imports.dropAndAccept(folder, 1);

        imports.awaitReport("7 kept");
    }

    @Test
    void theLatestImportIsTakenBackAndDoneAgain() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.dropAndAccept(folder, 1);
        imports.awaitReport("1 kept");
        Fx.await("module 909", () -> loaded());
        Fx.await("its label", () -> MenuItems.label("menu-undo").equals("Undo import of 1 file"));

        Fx.leaveFields();
        Keys.press(KeyCode.Z, "ctrl");
        Fx.await("it taken back", () -> !loaded());
        Fx.await("the button off", () -> undo().isDisabled());
        Keys.press(KeyCode.Y, "ctrl");
        Fx.await("it done again", () -> loaded());
        Fx.await("the button on", () -> !undo().isDisabled());

        Fx.run(() -> undo().fire());
        Fx.await("it taken back by the button", () -> !loaded());
        Fx.await("the label", () -> MenuItems.label("menu-undo").contains("taking back"));
        Fx.leaveFields();
        Keys.press(KeyCode.Z, "ctrl");
        Fx.await("that taken back", () -> loaded());
    }

    @Test
    void anImportIsNotTakenBackOverALaterChange() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.dropAndAccept(folder, 1);
        imports.awaitReport("1 kept");
        Fx.await(
                "the entry",
                () -> {
                    String label = MenuItems.label("menu-undo");
                    assertTrue(label.contains("import of 1 file"), label);
                    return true;
                });
        Path later = imports.write(folder, "lusi_mbchb908.csv", 2);
        workspace().importFiles(List.of(later), Progress.none());
        long revision = workspace().state().revision();

        Fx.leaveFields();
        Keys.press(KeyCode.Z, "ctrl");

        Fx.await("the reason", () -> Notices.texts().contains("Something else has been changed"));
        assertEquals(revision, workspace().state().revision());
    }

    @Test
    void anOpenSheetGoesWithTheImportAndKeepsNothingOfIt() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.drop(folder);
        imports.shown(1);
        Bundle bundle = Osgi.bundle("org.rollcall.imports");
        var loader = new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());

        Updates.update(bundle);

        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
        Osgi.await(
                "the old class loader to be collected",
                () -> {
                    System.gc();
                    Fx.run(() -> {});
                    return loader.get() == null;
                });
    }

    private static boolean loaded() {
        return workspace().state().module("909").isPresent();
    }

    private static Workspace workspace() {
        return Osgi.service(Workspace.class);
    }

    private static ComboBox<?> picker() {
        return Fx.node("#import-picker", ComboBox.class);
    }

    private static Button undo() {
        return Fx.node("#undo-import", Button.class);
    }
}
