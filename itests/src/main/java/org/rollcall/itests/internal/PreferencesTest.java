package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.api.settings.Settings;
import org.rollcall.workbench.api.Appearance;
import org.rollcall.workbench.api.Appearance.Theme;

/** Settings as users change them: checked, kept, in effect at once, undone. */
class PreferencesTest {

    @BeforeEach
    void open() {
        Preferences.open(Preferences.SHOWN);
    }

    @AfterEach
    void restore() throws Exception {
        Settings settings = Osgi.service(Settings.class);
        settings.reset(Preferences.SHOWN, Preferences.DAYS);
        for (var instance : settings.group(Preferences.RULES).orElseThrow().instances()) {
            settings.removeInstance(instance.id());
        }
    }

    @Test
    void theGroupsOfRollcallAreThereAndNoneOfTheContainer() {
        String all = Preferences.pages();
        assertTrue(all.contains(Preferences.SHOWN), all);
        assertTrue(all.contains(Preferences.RULES), all);
        assertFalse(all.contains("org.apache"), all);
    }

    @Test
    void whatDoesNotFitIsExplainedBesideTheFieldAndNotKept() throws Exception {
        Preferences.type("0");

        Fx.await(
                "the reason",
                () ->
                        Preferences.message().isVisible()
                                && Preferences.message().getText().contains("between 1 and 3650"));
        assertEquals(List.of("14"), Preferences.days().values());
        assertFalse(Preferences.kept().contains(Preferences.DAYS), "The file has it");
    }

    @Test
    void aChangeIsKeptTakesEffectAndIsUndone() throws Exception {
        Preferences.type("30");

        Fx.await("the change", () -> Preferences.days().values().equals(List.of("30")));
        assertTrue(
                Preferences.kept().contains("\"stale.after.days:Integer\": 30"),
                Preferences.kept());
        assertTrue(Preferences.days().changed());
        Fx.await("the way back", () -> Fx.find("#setting-default-stale-after-days").isVisible());

        Fx.run(() -> Fx.find("#preferences-list").requestFocus());
        Keys.press(KeyCode.Z, "ctrl");
        Fx.await("the default again", () -> Preferences.days().values().equals(List.of("14")));
        assertFalse(Preferences.kept().contains(Preferences.DAYS), "The file still has it");
        Fx.await("the field", () -> Preferences.field().getText().equals("14"));
    }

    @Test
    void aRuleSetAddedHereIsOfferedAtOnceUntilItIsRemoved() throws Exception {
        String id =
                Osgi.service(Settings.class)
                        .addInstance(Preferences.RULES, "Strict one", java.util.Map.of());
        Osgi.await("the rule set", () -> Preferences.rules().contains("Strict one"));
        Preferences.choose(id);
        Fx.await(
                "its page",
                () -> Fx.node("#setting-name", TextField.class).getText().equals("Strict one"));

        Fx.run(() -> Fx.node("#setting-remove", javafx.scene.control.Button.class).fire());
        Osgi.await("its end", () -> !Preferences.rules().contains("Strict one"));
        Fx.await("the list without it", () -> !Preferences.pages().contains(id));
    }

    @Test
    void aGroupGoesAndComesWithItsBundle() throws Exception {
        Bundle views = Osgi.bundle("org.rollcall.views");
        views.stop(Bundle.STOP_TRANSIENT);
        try {
            Fx.await(
                    "the end of the group", () -> !Preferences.pages().contains(Preferences.SHOWN));
        } finally {
            views.start(Bundle.START_TRANSIENT);
        }
        Fx.await("the group again", () -> Preferences.pages().contains(Preferences.SHOWN));
    }

    @Test
    void theLookIsTheOneOfTheWindow() {
        Fx.await("the look", () -> theme() != null && size() != null);
        Appearance appearance = Osgi.service(Appearance.class);
        Fx.run(() -> theme().setValue(Theme.DARK));
        assertEquals(Theme.DARK, Fx.call(() -> appearance.themeProperty().get()));
        assertTrue(Fx.call(() -> Fx.stage().getScene().getRoot().getStyleClass().contains("dark")));
        Fx.run(() -> size().setValue(125));
        assertEquals(125, Fx.call(() -> appearance.textSizeProperty().get()));

        Fx.run(
                () -> {
                    appearance.setTheme(Theme.LIGHT);
                    appearance.setTextSize(101); // The nearest is taken.
                });

        assertEquals(Theme.LIGHT, Fx.call(() -> theme().getValue()));
        assertEquals(100, Fx.call(() -> size().getValue()));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Theme> theme() {
        return (ComboBox<Theme>) Fx.find("#preferences-theme");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Integer> size() {
        return (ComboBox<Integer>) Fx.find("#preferences-text-size");
    }

    @Test
    void theKeeperOfSettingsIsReplacedWhileTheyAreShown() throws Throwable {
        Bundle operations = Osgi.bundle("org.rollcall.operations");
        var old = Updates.loader(operations);
        Updates.update(operations);

        Fx.await("the field again", () -> Fx.find(Preferences.FIELD) != null);
        Preferences.type("21");
        Fx.await("the change", () -> Preferences.days().values().equals(List.of("21")));
        Updates.awaitGone("operations", List.of(old));
    }
}
