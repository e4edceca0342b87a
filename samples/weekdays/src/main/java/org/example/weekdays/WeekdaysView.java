package org.example.weekdays;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** On which days of the week students come to a module. */
@Component
@Docked(id = "example.weekdays", order = 200)
public final class WeekdaysView implements View {
    private final Weekdays weekdays;
    private final ChartProvider<Map<DayOfWeek, Ratio>> charts;
    private final ComboBox<String> modules = new ComboBox<>();
    private VBox root;

    @Activate
    public WeekdaysView(@Reference Weekdays weekdays, @Reference(
            target = "(rollcall.chart=weekdays)") ChartProvider<Map<DayOfWeek, Ratio>> charts) {
        this.weekdays = weekdays;
        this.charts = charts;
    }

    @Override public String title() { return "Weekdays"; }

    @Override public Node node() {
        if (root == null) {
            Chart<Map<DayOfWeek, Ratio>> chart = charts.create();
            root = new VBox(modules, chart.node());
            root.setStyle("-fx-padding: 1em; -fx-spacing: 1em;");
            modules.setId("weekdays-module");
            modules.setPromptText("Choose a module");
            modules.setAccessibleText("Module");
            modules.setOnShowing(event -> modules.getItems().setAll(weekdays.modules()));
            modules.valueProperty().addListener((value, before, now) -> weekdays.count(now, days -> {
                if (Objects.equals(now, modules.getValue())) { chart.show(days); }
            }));
        }
        return root;
    }

    @Override public ViewState save() {
        String chosen = modules.getValue();
        return chosen == null ? ViewState.EMPTY : new ViewState(Map.of("module", chosen));
    }

    @Override public void restore(ViewState state) { modules.setValue(state.get("module", null)); }
}
