package org.rollcall.views.internal.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.views.internal.figures.AttendanceTableModel;
import org.rollcall.views.internal.figures.RatioOrder;
import org.rollcall.views.internal.figures.StudentRows;

/** The table of students. */
final class FigureTable {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<Figure> table = new TableView<>();
    private final SortedList<Figure> sorted;

    FigureTable(AttendanceTableModel model) {
        sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("attendance-table");
        table.setAccessibleText("Attendance of each student");
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        var empty = new Label();
        empty.getStyleClass().add("quiet");
        empty.textProperty().bind(model.emptyTextProperty());
        table.setPlaceholder(empty);
        table.setRowFactory(view -> new FigureRow());
        table.setOnKeyPressed(
                event -> {
                    if (COPY.match(event)) {
                        copySelected();
                        event.consume();
                    }
                });

        text("id", "Student ID", 80, figure -> figure.student().id());
        text("firstName", "First name", 76, figure -> figure.student().firstName());
        text("surname", "Surname", 92, figure -> figure.student().surname());
        text("advisor", "Advisor", 102, figure -> figure.student().academicAdvisor());
        number("sessions", "Sessions", 64, Figure::events);
        number("present", "Present", 58, Figure::present);
        number("absent", "Absent", 54, Figure::absent);
        number("selfCertified", "Self-\ncertified", 64, Figure::selfCertified);
        number("unmarked", "Un-\nmarked", 60, Figure::unknown);
        percent(model);
        flag();
    }

    TableView<Figure> node() {
        return table;
    }

    /** Selects a student alone, and scrolls there if need be. */
    void select(String studentId) {
        Figure selected = table.getSelectionModel().getSelectedItem();
        if (selected != null && selected.student().id().equals(studentId)) {
            return;
        }
        for (int row = 0; row < sorted.size(); row++) {
            if (sorted.get(row).student().id().equals(studentId)) {
                table.getSelectionModel().clearAndSelect(row);
                if (row < firstVisible() || row > lastVisible()) {
                    table.scrollTo(Math.max(0, row - 3));
                }
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }

    /** First row that is seen, from 0. */
    int firstVisible() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    /** Scrolls to a row as soon as there are rows, which may be now. */
    void scrollWhenFilled(int row) {
        if (!sorted.isEmpty()) {
            table.scrollTo(row);
            return;
        }
        sorted.addListener(
                new ListChangeListener<Figure>() {
                    @Override
                    public void onChanged(Change<? extends Figure> change) {
                        if (!sorted.isEmpty()) {
                            sorted.removeListener(this);
                            table.scrollTo(row);
                        }
                    }
                });
    }

    private int lastVisible() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex()
                : Integer.MAX_VALUE;
    }

    /**
     * The column sorted by and its direction, such as {@code percent ascending}; empty for none.
     */
    String sorting() {
        if (table.getSortOrder().isEmpty()) {
            return "";
        }
        TableColumn<Figure, ?> column = table.getSortOrder().get(0);
        return column.getId()
                + (column.getSortType() == TableColumn.SortType.ASCENDING
                        ? " ascending"
                        : " descending");
    }

    /** Sorts as {@link #sorting} told. */
    void sort(String sorting) {
        for (TableColumn<Figure, ?> column : table.getColumns()) {
            if (sorting.startsWith(column.getId() + " ")) {
                column.setSortType(
                        sorting.endsWith(" ascending")
                                ? TableColumn.SortType.ASCENDING
                                : TableColumn.SortType.DESCENDING);
                table.getSortOrder().setAll(List.of(column));
                return;
            }
        }
    }

    private void copySelected() {
        var content = new ClipboardContent();
        content.putString(
                StudentRows.tabSeparated(
                        List.copyOf(table.getSelectionModel().getSelectedItems())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void text(String id, String title, double width, Function<Figure, String> value) {
        var column = this.<String>column(id, title, width, value);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
    }

    private void number(String id, String title, double width, ToIntFunction<Figure> value) {
        var column = this.<Integer>column(id, title, width, value::applyAsInt);
        column.getStyleClass().add("number-column");
    }

    private void percent(AttendanceTableModel model) {
        var column = this.<Ratio>column("percent", "Attendance\n%", 92, Figure::attendance);
        column.getStyleClass().addAll("number-column", "percent-column");
        column.setComparator(
                RatioOrder.forColumn(() -> column.getSortType() == TableColumn.SortType.ASCENDING));
        column.setCellFactory(view -> new PercentCell(model));
    }

    private void flag() {
        var column = this.<Boolean>column("flag", "At or\nbelow", 106, Figure::atOrBelowThreshold);
        column.getStyleClass().add("flag-column");
        column.setComparator(Comparator.reverseOrder());
        column.setCellFactory(view -> new FlagCell());
    }

    private <T> TableColumn<Figure, T> column(
            String id, String title, double width, Function<Figure, T> value) {
        var column = new TableColumn<Figure, T>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static final class FigureRow extends TableRow<Figure> {
        @Override
        protected void updateItem(Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            pseudoClassStateChanged(
                    FLAGGED, !empty && figure != null && figure.atOrBelowThreshold());
        }
    }
}
