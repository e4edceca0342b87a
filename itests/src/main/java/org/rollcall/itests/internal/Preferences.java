package org.rollcall.itests.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.Settings;

/** The preferences in the window, and the settings behind them. */
final class Preferences {
    static final String SHOWN = "org.rollcall.views.Presentation";
    static final String RULES = "org.rollcall.clean.RuleSet";
    static final String DAYS = "stale.after.days";
    static final String FIELD = "#setting-stale-after-days";

    private Preferences() {}

    /** Opens them at a page. */
    static void open(String id) {
        Fx.await(
                "the preferences",
                () -> {
                    Scope.show("preferences");
                    return Fx.find("#preferences-list") != null;
                });
        choose(id);
    }

    static void choose(String id) {
        Fx.await(
                "the page " + id,
                () -> {
                    for (Object page : list().getItems()) {
                        if (page.toString().contains("id=" + id + ",")) {
                            select(page);
                            return true;
                        }
                    }
                    return false;
                });
    }

    @SuppressWarnings("unchecked")
    private static void select(Object page) {
        ((ListView<Object>) list()).getSelectionModel().select(page);
    }

    static void type(String text) {
        Fx.await("the field", () -> Fx.find(FIELD) != null);
        Fx.run(
                () -> {
                    field().setText(text);
                    field().fireEvent(new javafx.event.ActionEvent());
                });
    }

    static TextField field() {
        return Fx.node(FIELD, TextField.class);
    }

    static Label message() {
        return Fx.node("#setting-message-stale-after-days", Label.class);
    }

    static ListView<?> list() {
        return Fx.node("#preferences-list", ListView.class);
    }

    static String pages() {
        return Fx.call(
                () ->
                        list().getItems().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")));
    }

    static Setting days() {
        return Osgi.service(Settings.class).group(SHOWN).orElseThrow().settings().stream()
                .filter(setting -> setting.id().equals(DAYS))
                .findFirst()
                .orElseThrow();
    }

    static String rules() {
        return Osgi.service(RuleSets.class).all().toString();
    }

    static String kept() throws Exception {
        Path home = Osgi.service(Path.class, "(rollcall.directory=home)");
        Path file = home.resolve("configuration/rollcall.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
