package org.example.weekdays;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/** A bar for each day of the week: as long as the share of those who came. */
@Component(property = ChartProvider.KIND + "=weekdays")
public final class WeekdaysChart implements ChartProvider<Map<DayOfWeek, Ratio>> {

    @Override
    public Chart<Map<DayOfWeek, Ratio>> create() {
        return new Bars();
    }

    private static final class Bars implements Chart<Map<DayOfWeek, Ratio>> {
        private final GridPane grid = new GridPane();

        @Override
        public Node node() {
            return grid;
        }

        @Override
        public void show(Map<DayOfWeek, Ratio> days) {
            clear();
            grid.setStyle("-fx-hgap: 0.8em; -fx-vgap: 0.5em;");
            days.forEach(
                    (day, share) -> {
                        var name = new Label(day.getDisplayName(TextStyle.FULL, Locale.UK));
                        double percent = share.percent().orElse(0);
                        var bar = new ProgressBar(percent / 100);
                        var text = "%.1f %% of %d".formatted(percent, share.denominator());
                        bar.setAccessibleText(name.getText() + ": " + text);
                        grid.addRow(grid.getRowCount(), name, bar, new Label(text));
                    });
        }

        @Override
        public void clear() {
            grid.getChildren().clear();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
