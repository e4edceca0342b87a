package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.settings.SettingOrigin;

/** Changes what the installation sets, in the window. */
class SettingsBeforeRestart {

    @Test
    void changeOneOfTheInstallation() {
        assertEquals(SettingOrigin.INSTALLATION, Preferences.days().origin());
        assertEquals(List.of("20"), Preferences.days().values());
        Preferences.open(Preferences.SHOWN);
        Preferences.type("30");
        Fx.await("the change", () -> Preferences.days().values().equals(List.of("30")));
    }
}
