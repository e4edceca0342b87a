package org.rollcall.workbench.tools.internal.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.api.settings.SettingType;

class SettingWordsTest {

    @Test
    void theHelpTellsLimitsAndWhereTheDefaultIsFrom() {
        assertEquals(
                "Days. From 1 to 9. Default: 5.",
                SettingWords.help(days(List.of("5"), SettingOrigin.BUNDLE, false)));
        assertEquals(
                "Days. From 1 to 9. Default: 5, as your institution set it.",
                SettingWords.help(days(List.of("5"), SettingOrigin.INSTALLATION, false)));
    }

    @Test
    void onlyWhatCanGoBackIsMarkedAsChanged() {
        assertEquals("Changed", SettingWords.mark(days(List.of("5"), SettingOrigin.USER, false)));
        assertEquals("", SettingWords.mark(days(List.of("5"), SettingOrigin.INSTALLATION, false)));
        assertEquals("", SettingWords.mark(days(List.of(), SettingOrigin.USER, false)));
    }

    @Test
    void whatIsFixedSaysSoAndOffersNoWayBack() {
        Setting fixed = days(List.of("5"), SettingOrigin.USER, true);
        assertEquals("Fixed by your administrator", SettingWords.mark(fixed));
        assertFalse(SettingWords.changed(fixed));
        assertEquals("Days.", SettingWords.help(fixed));
    }

    @Test
    void anInstanceOfTheInstallationCannotBeRemoved() {
        assertTrue(page(days(List.of("5"), SettingOrigin.USER, false)).canBeRemoved());
        assertFalse(page(days(List.of("5"), SettingOrigin.INSTALLATION, false)).canBeRemoved());
        assertFalse(page(days(List.of("5"), SettingOrigin.BUNDLE, true)).canBeRemoved());
    }

    private static Page page(Setting setting) {
        return new Page("a~b", "b", "a", "", false, List.of(setting));
    }

    private static Setting days(List<String> defaults, SettingOrigin origin, boolean fixed) {
        return new Setting(
                "days",
                "Days",
                "Days",
                SettingType.INTEGER,
                true,
                1,
                "1",
                "9",
                List.of(),
                defaults,
                List.of("7"),
                origin,
                fixed);
    }
}
