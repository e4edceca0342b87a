package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No view cuts its text in a small window, or with text of 200 %. */
class SizesTest {
    /** From the usual size to 200 %. */
    private static final int STEPS_TO_200 = 5;

    private record Size(int width, int height, int textSteps) {
        @Override
        public String toString() {
            return width + "x" + height + (textSteps == 0 ? "" : " at 200 %");
        }
    }

    private static final Size LAPTOP = new Size(1366, 768, 0);
    private static final Size SMALL = new Size(1024, 700, 0);
    private static final Size LARGE_TEXT = new Size(1366, 768, STEPS_TO_200);

    private record Shown(String perspective, List<String> views) {}

    private static final List<Shown> PERSPECTIVES =
            List.of(
                    new Shown("overview", List.of("overview", "attendance")),
                    new Shown(
                            "student",
                            List.of("attendance", "recent", "certified", "advisors", "student")),
                    new Shown("placements", List.of("placements", "recent", "student")),
                    new Shown("data", List.of("quality", "compare", "reconcile", "import-report")));

    private static double width;
    private static double height;

    @BeforeAll
    static void load() {
        width = Fx.call(() -> Fx.stage().getWidth());
        height = Fx.call(() -> Fx.stage().getHeight());
        Cases.load("clean-small");
        Cases.load("dirty-medium");
        Scope.show("modules");
        Scope.rules("standard");
        Scope.allDates();
        Scope.threshold(50);
        Scope.module("501");
        Scope.show("attendance");
        Fx.await("students", () -> new Table("attendance-table").rows() > 0);
        Fx.run(() -> new Table("attendance-table").node().getSelectionModel().clearAndSelect(2));
    }

    @AfterAll
    static void putBack() {
        fire("menu-text-normal");
        resize(width, height);
        fire("menu-perspective-overview");
        Scope.module("301");
        Scope.show("attendance");
    }

    @TestFactory
    Stream<DynamicTest> nothingIsCut() {
        return Stream.of(LAPTOP, SMALL, LARGE_TEXT)
                .flatMap(
                        size ->
                                PERSPECTIVES.stream()
                                        .flatMap(
                                                shown ->
                                                        shown.views().stream()
                                                                .map(
                                                                        view ->
                                                                                test(
                                                                                        size,
                                                                                        shown
                                                                                                .perspective(),
                                                                                        view))));
    }

    private static DynamicTest test(Size size, String perspective, String view) {
        return DynamicTest.dynamicTest(
                view + " in " + perspective + " cuts nothing at " + size,
                () -> {
                    show(size, perspective, view);
                    var last = new ArrayList<String>();
                    try {
                        Fx.await(
                                "whole texts",
                                () -> {
                                    layOut();
                                    last.clear();
                                    last.addAll(CutText.in(scene()));
                                    return last.isEmpty();
                                });
                    } catch (AssertionError e) {
                        assertEquals(List.of(), last);
                    }
                });
    }

    @Test
    void theChosenModuleIsInSightThoughTheListIsLow() {
        show(LARGE_TEXT, "student", "attendance");
        ListView<?> list = Fx.node("#module-list", ListView.class);
        for (String code : List.of("101", "501")) {
            Scope.module(code);
            Fx.await("module " + code + " in sight", () -> isChosenInSight(list));
        }
    }

    @Test
    void theNameStaysInSightWhenTheTableIsScrolledToItsEnd() {
        show(LARGE_TEXT, "student", "attendance");
        TableView<?> table = new Table("attendance-table").node();
        Fx.run(() -> table.scrollToColumnIndex(table.getVisibleLeafColumns().size() - 1));
        try {
            Fx.await(
                    "the surname at the left of the table",
                    () -> {
                        layOut();
                        double left = table.localToScene(0, 0).getX();
                        double middle = left + table.getWidth() / 2;
                        return scrolled(table) > 0
                                && cells(table, "surname").count() > 0
                                && cells(table, "surname")
                                        .allMatch(
                                                cell -> {
                                                    double x = cell.localToScene(0, 0).getX();
                                                    return x >= left - 1 && x < middle;
                                                });
                    });
            assertEquals(List.of(), Fx.call(() -> CutText.in(scene())));
        } finally {
            Fx.run(() -> table.scrollToColumnIndex(0));
        }
    }

    @Test
    void aSortedColumnKeepsItsHeadingWhole() {
        show(SMALL, "student", "attendance");
        TableView<?> table = new Table("attendance-table").node();
        for (TableColumn<?, ?> column : Fx.call(() -> List.copyOf(table.getVisibleLeafColumns()))) {
            sort(table, column);
            Fx.run(SizesTest::layOut);
            assertEquals(List.of(), Fx.call(() -> CutText.in(scene())), column.getId());
        }
        Fx.run(() -> table.getSortOrder().clear());
    }

    @Test
    void theFormFoldsToALineWhereItIsLowAndUnfolds() {
        show(LAPTOP, "student", "attendance");
        Fx.await("the whole form", () -> isSeen("#threshold") && !isSeen("#scope-fold"));
        show(LARGE_TEXT, "student", "attendance");
        Fx.await("one line", () -> !isSeen("#threshold") && isSeen("#scope-fold"));
        Fx.run(() -> Fx.node("#scope-fold", javafx.scene.control.ToggleButton.class).fire());
        Fx.await("the whole form", () -> isSeen("#threshold"));
        Fx.run(() -> Fx.node("#scope-fold", javafx.scene.control.ToggleButton.class).fire());
        Fx.await("one line again", () -> !isSeen("#threshold"));
    }

    private static void show(Size size, String perspective, String view) {
        fire("menu-text-normal");
        for (int step = 0; step < size.textSteps(); step++) {
            fire("menu-text-larger");
        }
        resize(size.width(), size.height());
        fire("menu-perspective-" + perspective);
        // With the views that it has at first, whatever earlier tests have opened beside them.
        fire("menu-reset-perspective");
        Scope.show(view);
        if (!"import-report".equals(view)) {
            Imports.closeReport();
        }
        Fx.await(
                "the window of " + size,
                () -> scene().getWidth() == size.width() && scene().getHeight() == size.height());
        for (int i = 0; i < 5; i++) {
            Fx.run(SizesTest::layOut);
        }
    }

    private static void resize(double wide, double high) {
        Fx.run(
                () -> {
                    Stage stage = Fx.stage();
                    stage.setWidth(wide);
                    stage.setHeight(high);
                });
    }

    private static void fire(String item) {
        Fx.run(() -> MenuItems.find(item).fire());
    }

    private static Scene scene() {
        return Fx.stage().getScene();
    }

    private static void layOut() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }

    @SuppressWarnings("unchecked") // A table's own columns are of its rows.
    private static void sort(TableView<?> table, TableColumn<?, ?> column) {
        Fx.run(
                () ->
                        ((TableView<Object>) table)
                                .getSortOrder()
                                .setAll(List.of((TableColumn<Object, ?>) column)));
    }

    private static boolean isSeen(String id) {
        for (Node node = Fx.find(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return Fx.find(id) != null;
    }

    private static boolean isChosenInSight(ListView<?> list) {
        layOut();
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        int chosen = list.getSelectionModel().getSelectedIndex();
        return first != null
                && chosen >= 0
                && (chosen > first.getIndex()
                        || chosen == first.getIndex() && first.getLayoutY() >= -1)
                && chosen <= last.getIndex();
    }

    private static Stream<javafx.scene.control.TableCell<?, ?>> cells(
            TableView<?> table, String column) {
        return table.lookupAll(".table-cell").stream()
                .filter(javafx.scene.control.TableCell.class::isInstance)
                .<javafx.scene.control.TableCell<?, ?>>map(
                        cell -> (javafx.scene.control.TableCell<?, ?>) cell)
                .filter(cell -> cell.getText() != null && cell.getTableColumn() != null)
                // The table keeps rows for later.
                .filter(cell -> cell.getTableRow() != null && cell.getTableRow().isVisible())
                .filter(cell -> column.equals(cell.getTableColumn().getId()));
    }

    /** How far the rows are scrolled to the right, in pixels. */
    private static double scrolled(TableView<?> table) {
        return table.lookup(".virtual-flow").lookupAll(".scroll-bar").stream()
                .map(bar -> (javafx.scene.control.ScrollBar) bar)
                .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                .mapToDouble(javafx.scene.control.ScrollBar::getValue)
                .max()
                .orElse(0);
    }
}
