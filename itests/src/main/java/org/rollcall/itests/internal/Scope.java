package org.rollcall.itests.internal;

import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import org.rollcall.workbench.api.Views;

/** What the user chooses at the left of the window. */
final class Scope {
    private Scope() {}

    static void show(String view) {
        Osgi.service(Views.class).show(view);
    }

    static void module(String code) {
        ListView<?> modules = Fx.node("#module-list", ListView.class);
        Fx.await("module " + code, () -> index(modules, code) >= 0);
        Fx.run(() -> modules.getSelectionModel().select(index(modules, code)));
    }

    static void rules(String name) {
        ComboBox<?> rules = Fx.node("#rule-set", ComboBox.class);
        Fx.run(
                () -> {
                    for (int i = 0; i < rules.getItems().size(); i++) {
                        if (rules.getItems().get(i).toString().contains("name=" + name)) {
                            rules.getSelectionModel().select(i);
                        }
                    }
                });
    }

    static void allDates() {
        MenuButton menu = Fx.node("#period", MenuButton.class);
        Fx.run(
                () ->
                        menu.getItems().stream()
                                .filter(item -> "all-dates".equals(item.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    static void dates(String from, String to) {
        date("#to-date", "2100-01-01");
        date("#from-date", from);
        date("#to-date", to);
    }

    static void date(String picker, String date) {
        DatePicker node = Fx.node(picker, DatePicker.class);
        Fx.run(() -> node.setValue(LocalDate.parse(date)));
    }

    @SuppressWarnings("unchecked") // The threshold is a number.
    static void threshold(double percent) {
        Spinner<Double> spinner = Fx.node("#threshold", Spinner.class);
        Fx.run(() -> spinner.getValueFactory().setValue(percent));
    }

    /** Waits until a view's caption holds a text. */
    static void awaitCaption(String view, String text) {
        Fx.await(
                view + " with " + text,
                () -> Fx.node("#" + view + "-caption", Label.class).getText().contains(text));
    }

    static void awaitTitle(String view, String text) {
        Fx.await(
                view + " of " + text,
                () -> Fx.node("#" + view + "-title", Label.class).getText().contains(text));
    }

    private static int index(ListView<?> modules, String code) {
        for (int i = 0; i < modules.getItems().size(); i++) {
            if (modules.getItems().get(i).toString().contains("module=" + code + ",")) {
                return i;
            }
        }
        return -1;
    }
}
