package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each view shows on the first case, and how they go together. */
class EveryViewTest {

    @BeforeEach
    void load() {
        Cases.load("clean-small");
        Scope.show("modules");
        Scope.rules("standard");
        Scope.allDates();
        Scope.threshold(50);
        Scope.module("301");
    }

    @Test
    void theOverviewHasALineForEachModuleAndADaysEvents() {
        Scope.show("overview");
        var table = new Table("overview-table");
        Fx.await("module 301", () -> table.by("module").containsKey("301"));
        Map<String, String> line = table.by("module").get("301");
        assertEquals("12", line.get("students"));
        assertEquals("3", line.get("year"));
        Fx.node("#week-heat-chart", Node.class);
        Fx.node("#distribution-chart", Node.class);
        new Table("overview-table").select("module", "101");
        Fx.await(
                "module 101 everywhere",
                () ->
                        Fx.node("#module-list", javafx.scene.control.ListView.class)
                                .getSelectionModel()
                                .getSelectedItem()
                                .toString()
                                .contains("module=101,"));
    }

    @Test
    void whatFiguresAreAskedForIsTakenBackAndChosenAgain() {
        Scope.threshold(61);
        Osgi.await("the step", () -> "Undo threshold of 61 %".equals(MenuItems.label("menu-undo")));
        Fx.run(() -> Fx.find("#module-list").requestFocus());
        Keys.press(KeyCode.Z, "ctrl");
        Fx.await("the threshold before", () -> threshold() == 50);
        Keys.press(KeyCode.Z, "ctrl", "shift");
        Fx.await("the threshold again", () -> threshold() == 61);
        Scope.threshold(50);
    }

    private static double threshold() {
        return (Double) Fx.node("#threshold", javafx.scene.control.Spinner.class).getValue();
    }

    @Test
    void selectingAStudentAnywhereSelectsItEverywhere() {
        Scope.show("recent");
        var recent = new Table("recent-table");
        Fx.await("students", () -> recent.rows() == 12);
        String id = recent.texts().get(5).get("id");
        recent.select("id", id);
        Scope.show("student");
        Fx.await(
                "the student's page",
                () -> Fx.node("#student-identity", Label.class).getText().contains(id));
        Scope.show("attendance");
        Fx.await(
                "the student in the attendance table",
                () -> {
                    var table = new Table("attendance-table").node();
                    int row = table.getSelectionModel().getSelectedIndex();
                    return row >= 0 && id.equals(table.getColumns().get(0).getCellData(row));
                });
    }

    @Test
    void advisorsShowTheirStudentsWorstFirst() {
        Scope.show("advisors");
        var advisors = new Table("advisors-table");
        Fx.await("advisors", () -> advisors.rows() > 0);
        String name = advisors.texts().get(0).get("advisor");
        advisors.select("advisor", name);
        var students = new Table("caseload-table");
        Fx.await("the caseload", () -> students.rows() > 0);
        List<Double> percents =
                students.texts().stream()
                        .map(row -> row.get("percent"))
                        .filter(text -> !text.isEmpty())
                        .map(Double::valueOf)
                        .toList();
        assertEquals(percents.stream().sorted().toList(), percents);
        int expected = Integer.parseInt(advisors.by("advisor").get(name).get("students"));
        assertEquals(
                expected, students.texts().stream().map(row -> row.get("id")).distinct().count());
    }

    @Test
    void twoModulesAreCompared() {
        Scope.show("compare");
        var table = new Table("compare-table");
        Fx.await("figures", () -> table.rows() > 3);
        Map<String, String> students = table.by("figure").get("Students");
        assertEquals("12", students.get("sideA"));
        Fx.node("#funnel-chart", Node.class);
        Fx.node("#distribution-chart", Node.class);
    }

    @Test
    void ruleSetsAreComparedAndEachDifferenceHasACause() {
        Scope.module("101");
        Scope.show("reconcile");
        var table = new Table("reconcile-table");
        Fx.await("differences", () -> table.rows() > 0);
        table.texts().forEach(row -> assertFalse(row.get("causes").isEmpty(), row::toString));
    }

    @Test
    void dataQualityAddsUp() {
        Scope.show("quality");
        var table = new Table("quality-modules");
        Fx.await("modules", () -> table.by("module").containsKey("301"));
        for (Map<String, String> row : table.texts()) {
            int sum = 0;
            for (String part : List.of("kept", "rejected", "cancelled", "duplicates")) {
                sum += Integer.parseInt(row.get(part));
            }
            assertEquals(row.get("rowsRead"), Integer.toString(sum), row::toString);
        }
        assertTrue(new Table("quality-history").rows() > 0);
    }

    @Test
    void hiddenNamesAreHiddenInTables() {
        Scope.show("attendance");
        var table = new Table("attendance-table");
        Fx.await("students", () -> table.rows() == 12);
        String name = table.texts().get(0).get("surname");
        String id = table.texts().get(0).get("id");
        try {
            Keys.press(KeyCode.H, "ctrl", "shift");
            Fx.await(
                    "no name to be seen",
                    () ->
                            table.texts().stream()
                                    .noneMatch(
                                            row ->
                                                    row.get("surname").equals(name)
                                                            || row.get("id").equals(id)));
        } finally {
            Keys.press(KeyCode.H, "ctrl", "shift");
        }
        Fx.await("the names again", () -> table.texts().get(0).get("surname").equals(name));
    }

    @Test
    void aModuleThatIsTakenOutWhileShownGivesWayToAnother() throws Exception {
        var workspace = Osgi.service(org.rollcall.api.workspace.Workspace.class);
        Scope.show("attendance");
        Scope.awaitTitle("attendance", "301");
        long before = workspace.state().revision();
        workspace.remove("301");
        Fx.await(
                "another module",
                () -> {
                    String title = Fx.node("#attendance-title", Label.class).getText();
                    return !title.isEmpty() && !title.contains("301");
                });
        workspace.restore(before);
        Scope.module("301");
        Scope.awaitTitle("attendance", "301");
    }

    @Test
    void theFirstSearchFindsStudentsThoughNobodyHasReadThemYet() throws Exception {
        // In an update nobody has searched yet, and this view does not read all modules.
        Scope.show("attendance");
        Updates.update(Osgi.bundle("org.rollcall.kit"));
        Fx.await("the view", () -> new Table("attendance-table").rows() == 12);
        String name = new Table("attendance-table").texts().get(0).get("surname");
        Keys.press(KeyCode.K, "ctrl");
        Fx.await("the search", () -> Fx.isFocused("#palette-field"));
        Fx.run(() -> Fx.node("#palette-field", TextField.class).setText(name));
        Fx.await(
                "the student, without another key",
                () -> Fx.find("#palette-field").getAccessibleText().contains(name));
        Keys.press(KeyCode.ESCAPE);
    }

    @Test
    void aLongTableShowsAllRowsThatFit() throws Exception {
        Cases.load("dirty-medium");
        Scope.show("attendance");
        Fx.await("students", () -> new Table("attendance-table").rows() > 20);
        Fx.await(
                "rows down to the bottom",
                () -> {
                    Node table = new Table("attendance-table").node();
                    var flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
                    double bottom = flow.getLastVisibleCell().getLayoutY();
                    return bottom + flow.getLastVisibleCell().getHeight() * 2 > flow.getHeight()
                            && bottomOf(flow) > bottomOf(table) - 3;
                });
    }

    @Test
    void whatFiguresWereCountedByIsWrittenOutInLargeText() {
        for (int step = 0; step < 5; step++) {
            Fx.run(() -> MenuItems.find("menu-text-larger").fire());
        }
        try {
            for (String view : List.of("attendance", "quality", "reconcile", "placements")) {
                Scope.show(view);
                Fx.await("the caption of " + view + " in full", () -> isWrittenOut(view));
            }
        } finally {
            Fx.run(() -> MenuItems.find("menu-text-normal").fire());
        }
    }

    /** Whether a view's caption shows all its words, inside the view. */
    private static boolean isWrittenOut(String view) {
        Label caption = Fx.node("#" + view + "-caption", Label.class);
        Node shown = caption.lookup(".text");
        return shown instanceof Text text
                && text.getFont().getSize() > 20
                && caption.getText().length() > 20
                && text.getText().equals(caption.getText())
                && caption.getWidth() <= caption.getParent().getLayoutBounds().getWidth();
    }

    /** In the window, in pixels from its top. */
    private static double bottomOf(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void datesThatHoldNothingAreSaid() {
        Scope.show("attendance");
        var table = new Table("attendance-table");
        // Tests before this one replace bundles: what was chosen in a view that went is lost.
        Osgi.await(
                "students without sessions",
                () -> {
                    if (!Fx.node("#attendance-title", Label.class).getText().contains("301")) {
                        Scope.module("301");
                    }
                    if (!"1990-01-31".equals(lastDay())) {
                        Scope.dates("1990-01-01", "1990-01-31");
                    }
                    return table.rows() == 12
                            && table.texts().stream().allMatch(row -> row.get("percent").isEmpty());
                });
    }

    private static String lastDay() {
        return Fx.call(() -> String.valueOf(Fx.node("#to-date", DatePicker.class).getValue()));
    }

    @Test
    void theHelpOpensAtTheViewInFront() {
        Scope.show("attendance");
        Fx.run(() -> new Table("attendance-table").node().requestFocus());
        Keys.press(KeyCode.F1);
        Fx.await(
                "the section",
                () ->
                        Fx.node("#help-contents", javafx.scene.control.ComboBox.class)
                                .getValue()
                                .toString()
                                .contains("title=Attendance,"));
        Scope.show("student");
    }

    @Test
    void placementsOfAYearWithoutThemAreExplained() {
        Scope.show("placements");
        Scope.module("101");
        Fx.await(
                "the explanation",
                () ->
                        Fx.node("#placements-nothing", Label.class)
                                .getText()
                                .contains("not of a clinical year"));
        Scope.module("301");
    }

    @Test
    void theStudentsPageCrossesModulesOrStaysInOne() {
        Scope.show("attendance");
        var table = new Table("attendance-table");
        Fx.await("students", () -> table.rows() == 12);
        table.select("id", table.texts().get(2).get("id"));
        Scope.show("student");
        CheckBox all = Fx.node("#all-modules", CheckBox.class);
        Fx.run(() -> all.setSelected(false));
        Fx.await("the trend", () -> Fx.find("#trend-chart") != null);
        assertTrue(new Table("sessions-table").rows() > 0);
        Fx.run(() -> all.setSelected(true));
        TextField filter = Fx.node("#filter", TextField.class);
        assertEquals("", Fx.call(filter::getText));
    }
}
