package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.Settings;

/** Settings as users change them: checked, kept, in effect at once, undone. */
class PreferencesTest {
    private static final String SHOWN = "org.rollcall.views.Presentation";
    private static final String RULES = "org.rollcall.clean.RuleSet";
    private static final String DAYS = "stale.after.days";
    private static final String FIELD = "#setting-stale-after-days";

    @BeforeEach
    void open() {
        Fx.await(
                "the preferences",
                () -> {
                    Scope.show("preferences");
                    return Fx.find("#preferences-list") != null;
                });
        choose(SHOWN);
    }

    @AfterEach
    void restore() throws Exception {
        Settings settings = Osgi.service(Settings.class);
        settings.reset(SHOWN, DAYS);
        for (var instance : settings.group(RULES).orElseThrow().instances()) {
            settings.removeInstance(instance.id());
        }
    }

    @Test
    void theGroupsOfRollcallAreThereAndNoneOfTheContainer() {
        String all = pages();
        assertTrue(all.contains(SHOWN), all);
        assertTrue(all.contains(RULES), all);
        assertFalse(all.contains("org.apache"), all);
    }

    @Test
    void whatDoesNotFitIsExplainedBesideTheFieldAndNotKept() throws Exception {
        type("0");

        Fx.await(
                "the reason",
                () -> message().isVisible() && message().getText().contains("between 1 and 3650"));
        assertEquals(List.of("14"), days().values());
        assertFalse(kept().contains(DAYS), "The file has it");
    }

    @Test
    void aChangeIsKeptTakesEffectAndIsUndone() throws Exception {
        type("30");

        Fx.await("the change", () -> days().values().equals(List.of("30")));
        assertTrue(kept().contains("\"stale.after.days:Integer\": 30"), kept());
        assertTrue(days().changed());
        Fx.await("the way back", () -> Fx.find("#setting-default-stale-after-days").isVisible());

        Fx.run(() -> Fx.find("#preferences-list").requestFocus());
        Keys.press(KeyCode.Z, "ctrl");
        Fx.await("the default again", () -> days().values().equals(List.of("14")));
        assertFalse(kept().contains(DAYS), "The file still has it");
        Fx.await("the field", () -> field().getText().equals("14"));
    }

    @Test
    void aRuleSetAddedHereIsOfferedAtOnceUntilItIsRemoved() throws Exception {
        String id =
                Osgi.service(Settings.class).addInstance(RULES, "Strict one", java.util.Map.of());
        Osgi.await("the rule set", () -> rules().contains("Strict one"));
        choose(id);
        Fx.await(
                "its page",
                () -> Fx.node("#setting-name", TextField.class).getText().equals("Strict one"));

        Fx.run(() -> Fx.node("#setting-remove", javafx.scene.control.Button.class).fire());
        Osgi.await("its end", () -> !rules().contains("Strict one"));
        Fx.await("the list without it", () -> !pages().contains(id));
    }

    @Test
    void aGroupGoesAndComesWithItsBundle() throws Exception {
        Bundle views = Osgi.bundle("org.rollcall.views");
        views.stop(Bundle.STOP_TRANSIENT);
        try {
            Fx.await("the end of the group", () -> !pages().contains(SHOWN));
        } finally {
            views.start(Bundle.START_TRANSIENT);
        }
        Fx.await("the group again", () -> pages().contains(SHOWN));
    }

    @Test
    void theKeeperOfSettingsIsReplacedWhileTheyAreShown() throws Throwable {
        Bundle operations = Osgi.bundle("org.rollcall.operations");
        var old = new WeakReference<>(operations.adapt(BundleWiring.class).getClassLoader());
        Updates.update(operations);

        Fx.await("the field again", () -> Fx.find(FIELD) != null);
        type("21");
        Fx.await("the change", () -> days().values().equals(List.of("21")));
        Updates.linkAnotherRecord();
        Osgi.await(
                "the old class loader to be collected",
                () -> {
                    System.gc();
                    Fx.run(() -> {});
                    return old.get() == null;
                });
        assertNull(old.get());
    }

    private static void choose(String id) {
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

    private static void type(String text) {
        Fx.await("the field", () -> Fx.find(FIELD) != null);
        Fx.run(
                () -> {
                    field().setText(text);
                    field().fireEvent(new javafx.event.ActionEvent());
                });
    }

    private static TextField field() {
        return Fx.node(FIELD, TextField.class);
    }

    private static Label message() {
        return Fx.node("#setting-message-stale-after-days", Label.class);
    }

    private static ListView<?> list() {
        return Fx.node("#preferences-list", ListView.class);
    }

    private static String pages() {
        return Fx.call(
                () ->
                        list().getItems().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")));
    }

    private static Setting days() {
        return Osgi.service(Settings.class).group(SHOWN).orElseThrow().settings().stream()
                .filter(setting -> setting.id().equals(DAYS))
                .findFirst()
                .orElseThrow();
    }

    private static String rules() {
        return Osgi.service(RuleSets.class).all().toString();
    }

    private static String kept() throws Exception {
        Path home = Osgi.service(Path.class, "(rollcall.directory=home)");
        Path file = home.resolve("configuration/rollcall.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
