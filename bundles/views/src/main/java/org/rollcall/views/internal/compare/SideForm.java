package org.rollcall.views.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.control.DateInput;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.views.internal.Words;

/** Where one of the two that are compared is chosen: module, group, days. */
final class SideForm {
    private final AttendanceModel model;
    private final ObjectProperty<Side> side;
    private final ComboBox<String> modules = new ComboBox<>();
    private final ComboBox<String> groups = new ComboBox<>();
    private final Label noGroups = new Label();
    private final ComboBox<String> days = new ComboBox<>();
    private final DateInput from;
    private final DateInput to;
    private final HBox dates;
    private final VBox root;
    private boolean showing;

    /**
     * @param id such as {@code compare-a}; prefix of the nodes' ids
     */
    SideForm(
            String id,
            String title,
            AttendanceModel model,
            ObjectProperty<Side> side,
            Subscriptions subscriptions) {
        this.model = model;
        this.side = side;
        modules.setId(id + "-module");
        modules.setAccessibleText(Words.get("compare.module"));
        modules.setPromptText(Words.get("compare.module"));
        modules.setConverter(converter(code -> Words.get("scope.module", code)));
        modules.valueProperty()
                .addListener((property, before, now) -> choose(side.get().withModule(now)));
        groups.setId(id + "-group");
        groups.setAccessibleText(Words.get("compare.group"));
        groups.setConverter(
                converter(name -> name.isEmpty() ? Words.get("compare.allGroups") : name));
        groups.valueProperty()
                .addListener(
                        (property, before, now) ->
                                choose(side.get().withGroup(now == null ? "" : now)));
        noGroups.setId(id + "-no-groups");
        noGroups.getStyleClass().add("quiet");
        noGroups.setWrapText(true);
        noGroups.managedProperty().bind(noGroups.visibleProperty());
        groups.accessibleHelpProperty().bind(noGroups.textProperty());
        days.setId(id + "-days");
        days.setAccessibleText(Words.get("compare.days"));
        days.getItems().setAll("window", "all", "custom");
        days.setConverter(converter(kind -> Words.get("compare.days." + kind)));
        days.valueProperty().addListener((property, before, now) -> chooseDays(now));
        from = new DateInput(id + "-from", Words.get("modules.from"), date -> dated());
        to = new DateInput(id + "-to", Words.get("modules.to"), date -> dated());
        dates = new HBox(4, from.picker(), new Label("–"), to.picker());
        dates.setAlignment(Pos.CENTER_LEFT);
        from.keep(subscriptions.kept());
        to.keep(subscriptions.kept());
        var label = new Label(title);
        label.getStyleClass().add("scope-title");
        label.setLabelFor(modules);
        root =
                new VBox(
                        4,
                        label,
                        new FlowPane(8, 4, modules, groups, days, dates),
                        noGroups,
                        from.problem(),
                        to.problem());

        subscriptions.follow(model.library().valueProperty(), all -> show());
        subscriptions.follow(side, now -> show());
    }

    Node node() {
        return root;
    }

    private void choose(Side now) {
        if (!showing && !now.equals(side.get())) {
            side.set(now);
        }
    }

    private void chooseDays(String kind) {
        if (showing || kind == null) {
            return;
        }
        switch (kind) {
            case "window" -> choose(side.get().withPeriod(null));
            case "all" -> choose(side.get().withPeriod(new Period.All()));
            default -> {
                DateRange all =
                        module().flatMap(data -> data.table().dates())
                                .orElse(new DateRange(LocalDate.EPOCH, LocalDate.EPOCH));
                choose(side.get().withPeriod(Side.between(all.from(), all.to())));
            }
        }
    }

    private void dated() {
        if (!showing && from.value() != null && to.value() != null) {
            choose(side.get().withPeriod(Side.between(from.value(), to.value())));
        }
    }

    private java.util.Optional<ModuleData> module() {
        return model.library().modules().stream()
                .filter(data -> data.module().equals(side.get().module()))
                .findFirst();
    }

    private void show() {
        showing = true;
        Side now = side.get();
        modules.getItems()
                .setAll(model.library().modules().stream().map(ModuleData::module).toList());
        modules.setValue(now.module());
        var names = new TreeSet<String>();
        module().ifPresent(
                        data ->
                                data.assignments()
                                        .values()
                                        .forEach(assignment -> names.add(assignment.group())));
        names.remove("");
        List<String> all = new ArrayList<>(names);
        all.add(0, "");
        groups.getItems().setAll(all);
        groups.setValue(now.group());
        groups.setDisable(all.size() == 1);
        noGroups.setText(module().map(data -> noGroups(data, names)).orElse(""));
        noGroups.setVisible(!noGroups.getText().isEmpty());
        Period period = now.period();
        days.setValue(period == null ? "window" : period instanceof Period.All ? "all" : "custom");
        dates.setVisible(period instanceof Period.Custom);
        dates.setManaged(dates.isVisible());
        if (period instanceof Period.Custom custom) {
            from.show(custom.from());
            to.show(custom.to());
        }
        showing = false;
    }

    /** Why there is no group to choose; empty where there is one. */
    static String noGroups(ModuleData data, Collection<String> groups) {
        if (!groups.isEmpty()) {
            return "";
        }
        return Words.get(data.assignments().isEmpty() ? "compare.noMap" : "compare.noGroupInMap");
    }

    private static StringConverter<String> converter(
            java.util.function.UnaryOperator<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable");
            }
        };
    }
}
