package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.api.settings.Settings;
import org.rollcall.api.settings.SettingsException;

/**
 * Finds what {@link SettingsBeforeRestart} changed, although the installation says something new
 * since.
 */
class SettingsAfterRestart {
    private static final String FIXED = Preferences.RULES + "~fixed";

    @Test
    void whatTheUserChangedStaysAndCanGoBackToTheNewDefault() throws Exception {
        assertEquals(List.of("30"), Preferences.days().values());
        assertEquals(SettingOrigin.USER, Preferences.days().origin());
        assertEquals(List.of("25"), Preferences.days().defaults());

        Preferences.open(Preferences.SHOWN);
        Fx.await("the mark", () -> mark("stale-after-days").equals("Changed"));
        Fx.run(() -> Fx.node("#setting-default-stale-after-days", Button.class).fire());
        Fx.await("the new default", () -> Preferences.days().values().equals(List.of("25")));
        assertEquals(SettingOrigin.INSTALLATION, Preferences.days().origin());
        assertFalse(Preferences.kept().contains(Preferences.SHOWN), Preferences.kept());
        Fx.await("no mark", () -> mark("stale-after-days").isEmpty());
    }

    @Test
    void whatTheUserLeftAloneFollowsTheInstallation() {
        assertEquals(20.0, rule("followed"));
    }

    @Test
    void whatAnAdministratorFixedIsShownButNotChanged() {
        assertEquals(60.0, rule("fixed"));
        Preferences.open(FIXED);
        Fx.await("the mark", () -> mark("threshold").equals("Fixed by your administrator"));
        TextField field = Fx.node("#setting-threshold", TextField.class);
        assertEquals("60", Fx.call(field::getText));
        assertFalse(Fx.call(field::isEditable));
        assertTrue(Fx.call(field::getAccessibleText).contains("Fixed"));
        assertFalse(Fx.call(() -> Fx.find("#setting-default-threshold").isVisible()));

        Settings settings = Osgi.service(Settings.class);
        var refusal =
                assertThrows(
                        SettingsException.class,
                        () -> settings.set(FIXED, "threshold", List.of("10")));
        assertTrue(refusal.getMessage().contains("administrator"), refusal.getMessage());
        assertThrows(SettingsException.class, () -> settings.reset(FIXED, "threshold"));
        assertEquals(60.0, rule("fixed"));
    }

    private static String mark(String setting) {
        return Fx.node("#setting-mark-" + setting, Label.class).getText();
    }

    private static double rule(String name) {
        return Osgi.service(RuleSets.class).all().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow()
                .threshold();
    }
}
