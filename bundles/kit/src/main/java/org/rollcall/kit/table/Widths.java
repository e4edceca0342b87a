package org.rollcall.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.rollcall.kit.control.Ems;

/**
 * How wide a table's columns are. Each has a width of its own, in em, that grows with the text; a
 * heading and a figure are never cut, so none is narrower than they are. Words that are longer than
 * their column get what room the table has left, and columns that hold less than they have room for
 * give it away before the table scrolls. Used on the FX thread.
 *
 * @param <R> a row
 */
final class Widths<R> {
    /** Room of the bar that scrolls the rows, in em. */
    private static final double BAR = 1.4;

    /** Widths that differ by less are the same, in em. */
    private static final double SAME = 0.05;

    /** What names may take of a table that scrolls. */
    private static final double NAMES = 0.6;

    private final TableView<R> table;
    private final Pins<R> pins;
    private final Map<TableColumn<R, ?>, Width<R>> widths = new LinkedHashMap<>();
    private final ChangeListener<Font> rescale = (property, before, now) -> remeasure();
    private List<R> rows = List.of();
    private boolean fitting;

    /**
     * @param pins which columns stay in sight
     */
    Widths(TableView<R> table, List<Column<R, ?>> columns, Pins<R> pins) {
        this.table = table;
        this.pins = pins;
        for (Column<R, ?> column : columns) {
            TableColumn<R, ?> shown =
                    table.getColumns().stream()
                            .filter(other -> column.id().equals(other.getId()))
                            .findFirst()
                            .orElseThrow();
            widths.put(shown, new Width<>(column, isTall(columns)));
            shown.setPrefWidth(column.width() * Ems.current());
            shown.widthProperty().addListener((property, before, now) -> widened(shown));
        }
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<R, ?>>) change -> remeasure());
        table.widthProperty().addListener((property, before, now) -> fit());
        pins.chosenProperty().addListener((property, before, now) -> fit());
        // Weak: the size of text outlives the table.
        Ems.fontProperty().addListener(new WeakChangeListener<>(rescale));
        remeasure();
    }

    /** Whether headings may take two lines. */
    static boolean isTall(List<? extends Column<?, ?>> columns) {
        return columns.stream().anyMatch(column -> column.title().contains("\n"));
    }

    /** Takes over what the table holds, filtered or not. */
    void measure(List<R> all) {
        rows = all;
        remeasure();
    }

    /** A column's own width, in em: what the user chose, or what it came with. */
    double own(TableColumn<R, ?> column) {
        return widths.get(column).own;
    }

    /** Gives a column the width that it had in an earlier session, in em. */
    void restore(TableColumn<R, ?> column, double own) {
        Width<R> width = widths.get(column);
        width.own = own;
        width.chosen = Math.abs(own - width.column.width()) > SAME;
        fit();
    }

    private void widened(TableColumn<R, ?> column) {
        if (!fitting) {
            Width<R> width = widths.get(column);
            width.own = column.getWidth() / Ems.current();
            width.chosen = true;
        }
    }

    private void remeasure() {
        widths.forEach(
                (shown, width) -> {
                    if (shown.isVisible()) {
                        width.measure(rows);
                    }
                });
        fit();
    }

    private void fit() {
        if (fitting) {
            return;
        }
        var now = new LinkedHashMap<TableColumn<R, ?>, Double>();
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            now.put(column, widths.get(column).usual());
        }
        double room = table.getWidth() - BAR * Ems.current();
        if (table.getWidth() > 0) {
            share(now, room);
        }
        fitting = true;
        try {
            now.forEach(
                    (column, width) -> {
                        column.setMinWidth(widths.get(column).least());
                        column.setPrefWidth(width);
                        // The user may have dragged it since.
                        table.resizeColumn(column, width - column.getWidth());
                    });
        } finally {
            fitting = false;
        }
    }

    /** Shares out what is left of the room, or takes back what is too much of it. */
    private void share(Map<TableColumn<R, ?>, Double> now, double room) {
        double left = room - now.values().stream().mapToDouble(width -> width).sum();
        double wanted = 0;
        for (var entry : now.entrySet()) {
            wanted += wanted(entry, left > 0);
        }
        if (wanted <= 0) {
            squeezeNames(now, room);
            return;
        }
        double part = Math.min(1, Math.abs(left) / wanted) * Math.signum(left);
        now.replaceAll(
                (column, width) ->
                        Math.floor(width + part * wanted(Map.entry(column, width), left > 0)));
        squeezeNames(now, room);
    }

    /**
     * Cuts long names where they alone would fill a table that scrolls: no figure would be in
     * sight. The pointer tells them whole.
     */
    private void squeezeNames(Map<TableColumn<R, ?>, Double> now, double room) {
        if (now.values().stream().mapToDouble(width -> width).sum() <= room) {
            return;
        }
        List<TableColumn<R, ?>> names = pins.frozen();
        double all = names.stream().mapToDouble(now::get).sum();
        double least =
                names.stream().mapToDouble(name -> Math.min(now.get(name), least(name))).sum();
        double most = Math.max(least, room * NAMES);
        if (all <= most) {
            return;
        }
        double part = (all - most) / (all - least);
        names.forEach(
                name ->
                        now.computeIfPresent(
                                name,
                                (column, width) ->
                                        Math.floor(
                                                width - part * Math.max(0, width - least(name)))));
    }

    private double least(TableColumn<R, ?> column) {
        Width<R> width = widths.get(column);
        return width.chosen ? width.usual() : width.least();
    }

    /** How much more, or how much less, would show all that a column holds, in pixels. */
    private double wanted(Map.Entry<TableColumn<R, ?>, Double> column, boolean more) {
        Width<R> width = widths.get(column.getKey());
        if (width.chosen) {
            return 0;
        }
        double difference = width.whole() - column.getValue();
        return Math.max(0, more ? difference : -difference);
    }

    /** One column's widths. */
    private static final class Width<R> {
        private final Column<R, ?> column;
        private final boolean tall;
        private double own;
        private boolean chosen;
        private Optional<ColumnSize> size = Optional.empty();

        Width(Column<R, ?> column, boolean tall) {
            this.column = column;
            this.tall = tall;
            own = column.width();
        }

        void measure(List<R> rows) {
            size = Optional.of(ColumnSize.of(column, tall, rows));
        }

        double least() {
            return size.map(ColumnSize::least).orElse(0.0);
        }

        double usual() {
            return Math.max(least(), own * Ems.current());
        }

        double whole() {
            return size.map(ColumnSize::whole).orElse(usual());
        }
    }
}
