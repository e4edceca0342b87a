package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData;
import org.rollcall.api.workspace.Workspace;

/** Files are dropped on the window, shown, agreed to and imported. */
class ImportTest {
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
    void nothingIsImportedBeforeTheUserAgrees() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.write(folder, "readme.md", 1);
        Files.writeString(folder.resolve("lusi_mbchb908.csv"), "studentId\n1\n");
        imports.drop(folder);

        Map<String, Map<String, String>> files = imports.shown(3);
        assertEquals("New", files.get("lusi_mbchb909.csv").get("happens"));
        assertEquals("909", files.get("lusi_mbchb909.csv").get("module"));
        assertEquals("9", files.get("lusi_mbchb909.csv").get("year"));
        assertEquals("true", files.get("lusi_mbchb909.csv").get("take"));
        assertEquals("Can't be used", files.get("lusi_mbchb908.csv").get("happens"));
        assertEquals("Left out: of no known kind", files.get("readme.md").get("happens"));
        new Table("import-confirm-table").select("file", "lusi_mbchb908.csv");
        String detail = text("#import-confirm-detail");
        assertTrue(detail.contains("lacks the required columns firstName"), detail);
        assertTrue(detail.contains("Export it again"), detail);
        assertEquals("Import 1 file", button("#import-accept").getText());
        assertEquals(imports.revision(), workspace().state().revision());

        Keys.press(KeyCode.ESCAPE);

        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
        assertEquals(imports.revision(), workspace().state().revision(), "Esc imports nothing");
    }

    @Test
    void theKeyboardAloneImportsAndLeavesAFileOut() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.write(folder, "lusi_mbchb908.csv", 1);
        imports.drop(folder);
        imports.shown(2);
        Fx.await("the focus in the table", () -> "import-confirm-table".equals(focus()));

        Keys.press(KeyCode.SPACE); // the first of the two, 908
        Fx.await("one file", () -> button("#import-accept").getText().equals("Import 1 file"));
        Keys.press(KeyCode.ENTER);

        Fx.await("module 909", () -> workspace().state().module("909").isPresent());
        assertTrue(workspace().state().module("908").isEmpty());
        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
        imports.awaitReport("1 file taken");
        Fx.await("what was left out", () -> imports.messages().contains("lusi_mbchb908.csv"));
    }

    @Test
    void afterAnImportKeysActOnTheModules() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        Fx.run(() -> Fx.find("#search-button").requestFocus());

        imports.dropAndAccept(folder, 1);

        Fx.await("module 909", () -> workspace().state().module("909").isPresent());
        Fx.await("the focus among the modules", () -> "module-list".equals(focus()));
    }

    @Test
    void theSheetKeepsTheFocusAndNoShortcutGoesThroughIt() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.drop(folder);
        imports.shown(1);
        Fx.run(() -> Fx.find("#search-button").requestFocus());
        Fx.await("the focus back", () -> inSheet());

        Keys.press(KeyCode.K, "ctrl");

        assertFalse(Fx.call(() -> Fx.find("#palette").isVisible()));
        Keys.press(KeyCode.ESCAPE);
        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
    }

    @Test
    void whatIsLoadedAlreadyIsNotTakenAgain() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.dropAndAccept(folder, 1);
        Fx.await("module 909", () -> workspace().state().module("909").isPresent());
        long revision = workspace().state().revision();

        imports.drop(folder);
        assertEquals(
                "Loaded already, the same file",
                imports.shown(1).get("lusi_mbchb909.csv").get("happens"));
        assertTrue(Fx.call(() -> button("#import-accept").isDisabled()));
        Keys.press(KeyCode.ENTER);
        assertNotNull(Fx.find("#import-confirm"), "there is nothing to agree to");
        Keys.press(KeyCode.ESCAPE);
        assertEquals(revision, workspace().state().revision());

        int version = workspace().state().module("909").orElseThrow().version();
        String nextVersion = "New version %d, replaces version %d".formatted(version + 1, version);
        imports.write(folder, "lusi_mbchb909.csv", 2);
        imports.drop(folder);
        assertEquals(nextVersion, imports.shown(1).get("lusi_mbchb909.csv").get("happens"));
    }

    @Test
    void anExportOfAnotherNameIsGivenItsModuleByHand() throws Exception {
        imports.write(folder, "autumn export.csv", 2);
        imports.drop(folder.resolve("autumn export.csv"));
        imports.shown(1);
        Fx.await("the focus in the field", () -> "import-code".equals(focus()));
        assertTrue(Fx.call(() -> button("#import-accept").isDisabled()));

        Fx.run(() -> Fx.node("#import-code", TextField.class).setText("9z1"));
        Fx.await("the file taken", () -> !button("#import-accept").isDisabled());
        assertEquals("import-code", Fx.call(this::focus), "typing goes on");
        Keys.press(KeyCode.ENTER);

        Fx.await("module 9Z1", () -> workspace().state().module("9Z1").isPresent());
    }

    @Test
    void bytesThatChangedSinceTheyWereShownAreSaidTo() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.drop(folder);
        imports.shown(1);
        imports.write(folder, "lusi_mbchb909.csv", 3);

        Keys.press(KeyCode.ENTER);

        imports.awaitReport("0 files taken, 1 file refused");
        Fx.await("why", () -> imports.messages().contains("has changed since it was shown"));
        assertTrue(workspace().state().module("909").isEmpty());
    }

    @Test
    void aRunningImportIsCancelledByItsButton() throws Exception {
        Osgi.service(SampleData.class)
                .write(folder, new SampleData.Size(500, 300_000, 1), Progress.none());

        imports.drop(folder);
        Fx.await("the files", () -> Fx.find("#import-confirm") != null);
        Fx.await("no other job", () -> !shown("#job-cancel"));
        Keys.press(KeyCode.ENTER);
        Fx.await("the running import", () -> shown("#job-cancel"));
        Fx.run(() -> Fx.node("#job-cancel", Button.class).fire());

        Fx.await("the import to end", () -> !shown("#job-cancel"));
        assertEquals(imports.revision(), workspace().state().revision());
    }

    @Test
    void theFolderIsOfferedAgain() throws Exception {
        imports.write(folder, "lusi_mbchb909.csv", 1);
        imports.drop(folder);
        imports.shown(1);
        Keys.press(KeyCode.ESCAPE);
        Fx.await(
                "the folder in the menu",
                () ->
                        MenuItems.find("menu-import-recent-1") != null
                                && MenuItems.label("menu-import-recent-1")
                                        .endsWith(folder.toString()));
        assertNull(Fx.find("#import-confirm"));

        Fx.run(() -> MenuItems.find("menu-import-recent-1").fire());

        assertEquals("New", imports.shown(1).get("lusi_mbchb909.csv").get("happens"));
    }

    @Test
    void aFolderThatHoldsNothingIsNotOfferedAgain() throws Exception {
        Path mistyped = Files.createDirectory(folder.resolve("exprots"));
        Keys.press(KeyCode.ESCAPE, "shift");
        imports.drop(mistyped);
        Fx.await("the answer", () -> Fx.find("#notice-cards .notice") != null);
        Keys.press(KeyCode.ESCAPE, "shift");
        for (int i = 1; MenuItems.find("menu-import-recent-" + i) != null; i++) {
            String label = MenuItems.label("menu-import-recent-" + i);
            assertFalse(label.endsWith(mistyped.toString()), label);
        }
    }

    private static Workspace workspace() {
        return Osgi.service(Workspace.class);
    }

    private static Button button(String id) {
        return Fx.node(id, Button.class);
    }

    private static String text(String id) {
        return Fx.call(() -> Fx.node(id, Label.class).getText());
    }

    private String focus() {
        Node owner = Fx.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private static boolean inSheet() {
        Node sheet = Fx.find("#import-confirm");
        for (Node at = Fx.stage().getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == sheet) {
                return true;
            }
        }
        return false;
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
