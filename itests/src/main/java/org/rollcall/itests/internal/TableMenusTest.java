package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.Remembered;

/** Menus of the window, of headings and of rows act on the table in use; typing goes to rows. */
class TableMenusTest {
    private final Table table = new Table("attendance-table");

    @BeforeEach
    void figures() {
        Cases.load("clean-small");
        Scope.module("301");
        Scope.show("attendance");
        Fx.await("rows", () -> table.rows() > 0);
        Fx.run(
                () -> {
                    table.node().getSelectionModel().clearAndSelect(0);
                    table.node().requestFocus();
                });
    }

    @AfterEach
    void firstPerspective() {
        UserRobot.press(KeyCode.ESCAPE);
        Fx.run(() -> table.node().getSortOrder().clear());
        UserRobot.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    }

    @Test
    void theMenusOfTheWindowSayWhatTheyCanDoHere() {
        UserRobot.press(KeyCode.F, KeyCode.ALT);
        Fx.await("the menu", () -> MenuItems.find("menu-print").getParentMenu().isShowing());
        assertFalse(Fx.call(() -> MenuItems.find("menu-print").isDisable()));
        assertFalse(Fx.call(() -> MenuItems.find("menu-export").isDisable()));
        assertTrue(Fx.call(() -> MenuItems.find("menu-save-picture").isDisable()));
        assertEquals(
                "Save picture … (no chart here)",
                Fx.call(() -> MenuItems.find("menu-save-picture").getText()));
        UserRobot.press(KeyCode.ESCAPE);
        UserRobot.press(KeyCode.ESCAPE);
    }

    @Test
    void aHeadingsMenuOpensByKeyAndSorts() {
        UserRobot.press(KeyCode.DOWN, KeyCode.ALT);
        Fx.await("the menu", () -> menu("attendance-table-column-menu").isPresent());
        choose("attendance-table-column-menu", "column-menu-sortDown");
        List<String> ids = table.texts().stream().map(row -> row.get("id")).toList();
        assertEquals(ids.stream().sorted(java.util.Comparator.reverseOrder()).toList(), ids);
    }

    @Test
    void columnsAreFrozenByChoiceAndThatIsUndone() {
        UserRobot.press(KeyCode.DOWN, KeyCode.ALT);
        Fx.await("the menu", () -> menu("attendance-table-column-menu").isPresent());
        choose("attendance-table-column-menu", "column-menu-freeze");
        Fx.await("one frozen column", () -> columns().endsWith("|id"));
        UserRobot.press(KeyCode.DOWN, KeyCode.ALT);
        Fx.await("the menu", () -> menu("attendance-table-column-menu").isPresent());
        choose("attendance-table-column-menu", "column-menu-unfreeze");
        Fx.await("no frozen column", () -> columns().endsWith("|-"));
        UserRobot.press(KeyCode.Z, KeyCode.CONTROL);
        Fx.await("one again", () -> columns().endsWith("|id"));
        UserRobot.press(KeyCode.Z, KeyCode.CONTROL);
        Fx.await("as it came", () -> columns().endsWith("|"));
    }

    @Test
    void overviewAndAdvisorsHaveSavedViewsToo() {
        Scope.show("overview");
        Fx.await("overview", () -> Fx.find("#overview-table-saved") != null);
        Scope.show("advisors");
        Fx.await("advisors", () -> Fx.find("#advisors-table-saved") != null);
        Fx.await("their students", () -> Fx.find("#caseload-table-saved") != null);
    }

    @Test
    void aStudentOfAnotherModuleIsSaidToBeSo() {
        table.select("id", table.texts().get(0).get("id"));
        for (String view : List.of("attendance", "recent", "certified")) {
            Scope.show(view);
            Fx.await("rows", () -> !new Table(view + "-table").texts().isEmpty());
            assertFalse(sum(view).contains("not in this module"), sum(view));
        }
        Scope.module("101");
        for (String view : List.of("attendance", "recent", "certified")) {
            Scope.show(view);
            Fx.await("the word", () -> sum(view).contains("not in this module"));
        }
        Scope.module("301");
    }

    private static String sum(String view) {
        return Fx.call(() -> Fx.node("#" + view + "-table-summary", Label.class).getText());
    }

    private static String columns() {
        return Osgi.service(Remembered.class).text("table.attendance-table").orElse("");
    }

    @Test
    void typingGoesToTheNextRowOfThatName() {
        List<Map<String, String>> rows = table.texts();
        String letter = rows.get(rows.size() - 1).get("surname").substring(0, 1);
        UserRobot.type(letter.toLowerCase(Locale.ROOT));
        Fx.await("another row", () -> table.node().getSelectionModel().getSelectedIndex() > 0);
        Map<String, String> chosen =
                rows.get(Fx.call(() -> table.node().getSelectionModel().getSelectedIndex()));
        assertTrue(
                chosen.get("surname").startsWith(letter)
                        || chosen.get("firstName").startsWith(letter),
                chosen.toString());
    }

    @Test
    void aViewIsSavedChosenAndDeleted() {
        int all = table.rows();
        var find = Fx.node("#filter", TextField.class);
        String id = table.texts().get(1).get("id");
        Fx.run(() -> find.setText(id));
        Fx.await("one row", () -> table.rows() == 1);
        choose("saved-save");
        Fx.await("the field", () -> window("saved-name").isPresent());
        UserRobot.type("only");
        UserRobot.press(KeyCode.ENTER);
        Fx.await("the view", () -> item("saved-view").isPresent());
        Fx.run(() -> find.setText(""));
        Fx.await("all rows", () -> table.rows() == all);
        choose("saved-view");
        Fx.await("one row again", () -> table.rows() == 1);
        assertEquals(id, table.texts().get(0).get("id"));
        Fx.run(() -> find.setText(""));
        UserRobot.press(KeyCode.Z, KeyCode.CONTROL);
        Fx.await("no view", () -> item("saved-view").isEmpty());
    }

    @Test
    void missedInARowAndLastPresentAreShown() {
        Map<String, String> row = table.texts().get(0);
        assertNotEquals("", row.get("missedInARow"));
        assertTrue(row.containsKey("lastPresent"));
        assertTrue(
                Fx.call(
                        () ->
                                table.node().getVisibleLeafColumns().stream()
                                        .anyMatch(c -> "lastPresent".equals(c.getId()))));
    }

    private void choose(String id) {
        Fx.run(() -> item(id).orElseThrow().fire());
    }

    private static Optional<MenuItem> item(String id) {
        return Fx.node("#attendance-table-saved", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst();
    }

    private static void choose(String menu, String id) {
        Fx.run(
                () -> {
                    ContextMenu shown = menu(menu).orElseThrow();
                    shown.getItems().stream()
                            .filter(item -> id.equals(item.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    shown.hide();
                });
    }

    private static Optional<ContextMenu> menu(String id) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> id.equals(menu.getId()) && menu.isShowing())
                .findFirst();
    }

    private static Optional<Window> window(String node) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().lookup("#" + node) != null)
                .findFirst();
    }
}
