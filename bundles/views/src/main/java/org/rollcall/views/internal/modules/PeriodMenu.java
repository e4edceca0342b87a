package org.rollcall.views.internal.modules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.control.MenuPlace;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.PeriodText;
import org.rollcall.kit.text.Dates;
import org.rollcall.views.internal.Words;

/**
 * Dates by name, each with its days in the chosen module: all, the last days, a term, an academic
 * week.
 */
final class PeriodMenu {
    private final AttendanceModel model;
    private final ScopeUndo undo;
    private final Presentation presentation;
    private final MenuButton button = new MenuButton();

    PeriodMenu(AttendanceModel model, ScopeUndo undo, Presentation presentation) {
        this.undo = undo;
        this.model = model;
        this.presentation = presentation;
        button.setId("period");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(Words.get("modules.dates"));
        button.setTooltip(new Tooltip(Words.get("modules.dates.help")));
        // Terms and weeks depend on settings and data, so they are made when asked for.
        button.setOnShowing(event -> fill());
        MenuPlace.keep(button);
        fill();
    }

    Node node() {
        return button;
    }

    void show() {
        Period period = model.periodProperty().get();
        button.setText(
                period instanceof Period.Custom
                        ? Words.get("period.custom")
                        : PeriodText.of(period, model.range(period)));
    }

    void fill() {
        var items = new ArrayList<MenuItem>();
        items.add(item("all-dates", new Period.All()));
        items.add(item("last-30", new Period.Last(30)));
        items.add(item("last-7", new Period.Last(7)));
        items.add(new SeparatorMenuItem());
        for (Period term : presentation.termsProperty().get()) {
            items.add(item("term-" + PeriodText.of(term), term));
        }
        var weeks = new Menu(Words.get("period.weeks"));
        weeks.setId("weeks");
        weeks.getItems().setAll(weekItems());
        weeks.setDisable(weeks.getItems().isEmpty());
        items.add(weeks);
        button.getItems().setAll(items);
    }

    private MenuItem item(String id, Period period) {
        var item = new CheckMenuItem(words(period));
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setSelected(period.equals(model.periodProperty().get()));
        item.setOnAction(event -> undo.change(() -> model.periodProperty().set(period)));
        return item;
    }

    /** The name, with the days that it comes to in the chosen module. */
    private String words(Period period) {
        Optional<DateRange> days = model.range(period);
        String name = PeriodText.of(period, days);
        return days.map(range -> Words.get("period.item", name, Dates.range(range))).orElse(name);
    }

    /** The module's academic weeks, newest first (attendance rules, section 6). */
    private List<MenuItem> weekItems() {
        ModuleData data = model.dataProperty().get();
        if (data == null || data.table().dates().isEmpty()) {
            return List.of();
        }
        DateRange all = data.table().dates().get();
        var items = new ArrayList<MenuItem>();
        LocalDate first = data.rules().weekStart(all.from());
        // Weeks to come have no marks, and one row of a wrong year must not make thousands of them.
        LocalDate newest = AttendanceTable.asOf(model.today(), data.table()).toLocalDate();
        LocalDate week = data.rules().weekStart(newest);
        while (!week.isBefore(first)) {
            var range = new DateRange(week, week.plusDays(6));
            var item = new MenuItem(Dates.range(range));
            item.setOnAction(
                    event ->
                            model.periodProperty()
                                    .set(new Period.Custom(range.from(), range.to())));
            items.add(item);
            week = data.rules().weekStart(week.minusDays(1));
        }
        return items;
    }
}
