package org.rollcall.views.internal.attendance;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.views.internal.figures.AttendanceTableModel;
import org.rollcall.views.internal.figures.PercentText;

/** A percentage, which explains itself under the pointer. */
final class PercentCell extends TableCell<Figure, Ratio> {
    private final AttendanceTableModel model;
    private final Tooltip tooltip = new Tooltip();

    PercentCell(AttendanceTableModel model) {
        this.model = model;
        // Asked for when it shows: most cells are never pointed at.
        tooltip.setOnShowing(event -> tooltip.setText(explanation()));
    }

    @Override
    protected void updateItem(Ratio ratio, boolean empty) {
        super.updateItem(ratio, empty);
        if (empty || ratio == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(PercentText.of(ratio));
        setTooltip(tooltip);
    }

    private String explanation() {
        Figure figure = getTableRow() == null ? null : getTableRow().getItem();
        return figure == null ? "" : model.explain(figure);
    }
}
