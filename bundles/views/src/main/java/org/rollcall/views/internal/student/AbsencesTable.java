package org.rollcall.views.internal.student;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Mark;

/** A student's absences, newest first until the user sorts them otherwise. */
final class AbsencesTable {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", Locale.UK);

    private final ObservableList<Session> absences = FXCollections.observableArrayList();
    private final TableView<Session> table = new TableView<>();
    private final Label empty = new Label();

    AbsencesTable() {
        var sorted = new SortedList<>(absences);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("absences-table");
        table.setAccessibleText("Absences of the student");
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setPlaceholder(empty);
        empty.getStyleClass().add("quiet");
        TableColumn<Session, LocalDateTime> start = column("Date", 158, Session::start);
        start.setCellFactory(view -> new WhenCell());
        start.setSortType(TableColumn.SortType.DESCENDING);
        TableColumn<Session, String> event = column("Event", 150, Session::event);
        event.setCellFactory(view -> new EventCell());
        TableColumn<Session, Mark> mark = column("Mark", 92, Session::mark);
        mark.setCellFactory(view -> new MarkCell());
        table.getSortOrder().add(start);
        fix(start);
        fix(mark);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    TableView<Session> node() {
        return table;
    }

    /** Shows the absences of a trend; null where no student is chosen. */
    void show(TrendResult trend) {
        empty.setText(trend == null ? "" : "No absences in these dates");
        if (trend == null) {
            absences.clear();
        } else {
            absences.setAll(trend.absences());
        }
    }

    /** Dates and marks are of one length; the room is the events'. */
    private static void fix(TableColumn<Session, ?> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
    }

    private <T> TableColumn<Session, T> column(
            String title, double width, Function<Session, T> value) {
        var column = new TableColumn<Session, T>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static final class WhenCell extends TableCell<Session, LocalDateTime> {
        @Override
        protected void updateItem(LocalDateTime when, boolean none) {
            super.updateItem(when, none);
            setText(none || when == null ? null : WHEN.format(when));
        }
    }

    /** An event, which may be longer than its room. */
    private static final class EventCell extends TableCell<Session, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(String event, boolean none) {
            super.updateItem(event, none);
            setText(none ? null : event);
            whole.setText(event);
            setTooltip(none || event == null || event.isEmpty() ? null : whole);
        }
    }

    private static final class MarkCell extends TableCell<Session, Mark> {
        @Override
        protected void updateItem(Mark mark, boolean none) {
            super.updateItem(mark, none);
            setText(none || mark == null ? null : mark.text());
        }
    }
}
