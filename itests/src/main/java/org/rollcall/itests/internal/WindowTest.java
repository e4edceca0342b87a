package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.Workspace;

/** What staff do in the window: see a module's figures, find a student, look at the trend. */
class WindowTest {
    private static final int STUDENTS = 12;

    @BeforeEach
    void showTheFirstModule() {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.show("student");
        Scope.module("101");
        Fx.await(
                "module 101",
                () -> Fx.node("#attendance-title", Label.class).getText().contains("101"));
        Fx.run(() -> filter().setText(""));
        Fx.await("all students", () -> table().getItems().size() == STUDENTS);
    }

    @Test
    void theFiguresAreThoseOfTheServices() throws Exception {
        List<AttendanceResult.Figure> expected = attendance("101").students();
        Fx.run(() -> table().getSortOrder().clear());
        for (int row = 0; row < STUDENTS; row++) {
            AttendanceResult.Figure figure = expected.get(row);
            String cells = cells(row).toString();
            assertTrue(cells.contains(figure.student().id()), cells);
            assertTrue(cells.contains(figure.student().surname()), cells);
            assertTrue(cells.contains(Integer.toString(figure.events())), cells);
            assertEquals(
                    "%.2f".formatted(figure.attendance().percent().orElseThrow()),
                    shown(row, "percent"));
        }
    }

    @Test
    void theFilterFindsByEveryWord() throws Exception {
        var student = attendance("101").students().get(3).student();
        Fx.run(() -> filter().setText(student.surname() + " " + student.firstName()));
        Fx.await(
                "the student alone",
                () -> table().getItems().size() < STUDENTS && !table().getItems().isEmpty());
        assertTrue(cells(0).toString().contains(student.surname()), cells(0).toString());
        Fx.run(() -> filter().setText("nobody of that name"));
        Fx.await("nobody", () -> table().getItems().isEmpty());
        Fx.run(() -> filter().setText(""));
        Fx.await("all students", () -> table().getItems().size() == STUDENTS);
    }

    @Test
    void aStudentHasATrendAndItsAbsences() throws Exception {
        AttendanceResult.Figure figure = attendance("101").students().get(1);
        select(figure.student().id());
        Label name = Fx.node("#student-name", Label.class);
        Fx.await("the student's name", () -> name.getText().equals(figure.student().name()));
        assertNotNull(Fx.node("#trend-chart", javafx.scene.Node.class));
        TableView<?> absences = Fx.node("#absences-table", TableView.class);
        Fx.await(
                "the absences",
                () -> absences.getItems().size() == figure.absent() + figure.selfCertified());
    }

    @Test
    void theChartGoesAndComesWithItsBundle() throws Exception {
        select(attendance("101").students().get(0).student().id());
        Fx.node("#trend-chart", javafx.scene.Node.class);
        Bundle charts = Osgi.bundle("org.rollcall.charts");
        charts.stop(Bundle.STOP_TRANSIENT);
        Osgi.await("the chart to go", () -> Fx.find("#trend-chart") == null);
        charts.start(Bundle.START_TRANSIENT);
        Fx.node("#trend-chart", javafx.scene.Node.class);
    }

    @Test
    void theSelectionSurvivesAnUpdateOfTheViews() throws Exception {
        String surname = attendance("101").students().get(2).student().surname();
        Fx.run(() -> filter().setText(surname));
        Fx.await("filtered", () -> table().getItems().size() < STUDENTS);
        int filtered = Fx.call(() -> table().getItems().size());
        select(cells(0).get(0));
        String selected = cells(0).get(0);

        Updates.update(Osgi.bundle("org.rollcall.views"));

        Fx.await("the filter is back", () -> filter().getText().equals(surname));
        Fx.await("the rows are back", () -> table().getItems().size() == filtered);
        Fx.await(
                "the selection is back",
                () -> {
                    int row = table().getSelectionModel().getSelectedIndex();
                    return row >= 0 && cells(row).get(0).equals(selected);
                });
    }

    @Test
    void anImportInTheBackgroundShowsAtOnce() {
        Cases.load("dirty-medium");
        Fx.await("the new version's students", () -> table().getItems().size() == 40);
    }

    private static void select(String id) {
        int row =
                IntStream.range(0, Fx.call(() -> table().getItems().size()))
                        .filter(i -> cells(i).get(0).equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No row of " + id));
        Fx.run(() -> table().getSelectionModel().clearAndSelect(row));
    }

    private static AttendanceResult attendance(String code) throws Exception {
        var rules = Osgi.service(RuleSets.class).standard();
        var module = Osgi.service(Workspace.class).module(code, rules, Progress.none());
        var query = new Query(module.table().dates().orElseThrow(), rules, rules.threshold());
        AttendanceResult result = Osgi.service(Analytics.class).attendance(module.table(), query);
        assertEquals(STUDENTS, result.students().size());
        return result;
    }

    private static TableView<?> table() {
        return (TableView<?>) Fx.find("#attendance-table");
    }

    private static TextField filter() {
        return (TextField) Fx.find("#filter");
    }

    /** The texts of a row, column by column. */
    private static List<String> cells(int row) {
        return Fx.call(
                () -> table().getColumns().stream().map(column -> text(column, row)).toList());
    }

    /** The text that a cell shows on the screen, once its row is scrolled to. */
    private static String shown(int row, String column) {
        return Fx.call(
                () -> {
                    table().scrollTo(row);
                    table().getScene().getRoot().applyCss();
                    table().getScene().getRoot().layout();
                    return table().lookupAll(".table-cell").stream()
                            .filter(TableCell.class::isInstance)
                            .map(cell -> (TableCell<?, ?>) cell)
                            .filter(cell -> cell.getIndex() == row)
                            .filter(cell -> column.equals(cell.getTableColumn().getId()))
                            .map(TableCell::getText)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("row " + row + " is not shown"));
                });
    }

    private static String text(TableColumn<?, ?> column, int row) {
        return String.valueOf(column.getCellData(row));
    }
}
