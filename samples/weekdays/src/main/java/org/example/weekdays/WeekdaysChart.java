package org.example.weekdays;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import org.osgi.service.component.annotations.Component;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/** A bar for each day of the week: as long as the share of those who came. */
@Component(property = ChartProvider.KIND + "=weekdays")
public final class WeekdaysChart implements ChartProvider<List<Weekday>> {

    @Override
    public Chart<List<Weekday>> create() {
        return new Bars();
    }

    private static final class Bars implements Chart<List<Weekday>> {
        private final GridPane grid = new GridPane();

        @Override
        public Node node() {
            return grid;
        }

        @Override
        public void show(List<Weekday> days) {
            clear();
            grid.setStyle("-fx-hgap: 0.8em; -fx-vgap: 0.5em; -fx-padding: 0.3em 1em 0.3em 1em;");
            for (Weekday day : days) {
                var name = new Label(day.name());
                double percent = day.share().percent().orElse(0);
                var bar = new ProgressBar(percent / 100);
                var text = "%.1f %% of %d".formatted(percent, day.share().denominator());
                bar.setAccessibleText(name.getText() + ": " + text);
                grid.addRow(grid.getRowCount(), name, bar, new Label(text));
            }
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
