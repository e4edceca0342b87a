package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.Remembered;

/** A folder is watched: the user is told of what is new, and nothing is imported unasked. */
class WatchTest {
    private static final String FOLDER = "imports.watch.folder";

    private final Imports imports = new Imports();

    @TempDir Path folder;

    @BeforeEach
    void remember() {
        imports.begin();
    }

    @AfterEach
    void goBack() throws Exception {
        imports.end();
        if (watching().isSelected()) {
            Fx.run(() -> watching().fire());
        }
        Fx.await("nothing watched", () -> remembered().text(FOLDER).isEmpty());
    }

    @Test
    void newExportsAreToldAndImportedOnlyWhenTheUserAgrees() throws Exception {
        assertFalse(Fx.call(() -> watching().isSelected()), "it is off at first");
        imports.write(folder, "lusi_mbchb909.csv", 1);
        // As an earlier run left it: the chooser is the operating system's.
        Fx.run(() -> remembered().put(FOLDER, folder.toString()));
        Updates.update(Osgi.bundle("org.rollcall.imports"));

        Fx.await("the notice", () -> Fx.find("#notice-review-watched") != null);
        assertTrue(Notices.texts().contains("lusi_mbchb909.csv"), Notices.texts());
        assertEquals(imports.revision(), workspace().state().revision(), "nothing is imported");
        Fx.run(() -> Fx.node("#notice-review-watched", Button.class).fire());
        assertEquals("New", imports.shown(1).get("lusi_mbchb909.csv").get("happens"));
        Keys.press(KeyCode.ENTER);
        Fx.await("module 909", () -> workspace().state().module("909").isPresent());
        assertTrue(Fx.call(() -> MenuItems.find("menu-review-watched").isDisable()));

        int version = workspace().state().module("909").orElseThrow().version();
        String nextVersion = "New version %d, replaces version %d".formatted(version + 1, version);
        imports.write(folder, "lusi_mbchb909.csv", 2);
        Fx.await("the next notice", () -> !MenuItems.find("menu-review-watched").isDisable());
        Fx.run(() -> MenuItems.find("menu-review-watched").fire());
        assertEquals(nextVersion, imports.shown(1).get("lusi_mbchb909.csv").get("happens"));
    }

    private static Workspace workspace() {
        return Osgi.service(Workspace.class);
    }

    private static Remembered remembered() {
        return Osgi.service(Remembered.class);
    }

    private static CheckMenuItem watching() {
        Fx.await("the command", () -> MenuItems.find("menu-watch-folder") != null);
        return (CheckMenuItem) MenuItems.find("menu-watch-folder");
    }
}
