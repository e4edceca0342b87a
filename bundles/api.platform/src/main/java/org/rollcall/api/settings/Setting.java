package org.rollcall.api.settings;

import java.util.List;

/**
 * One setting and its value. Values are texts, a number without what it doesn't need ({@code 80},
 * not {@code 80.0}); a password's are never told.
 *
 * @param id within its group
 * @param description help for people; may be empty
 * @param required whether it can't be left empty
 * @param most most values: 1 for a single one, {@link Integer#MAX_VALUE} for any number
 * @param min least number, or least length of a text; empty for none
 * @param max greatest number, or greatest length of a text; empty for none
 * @param options what can be chosen from; empty for anything
 * @param defaults values as long as they are not set here, the installation's before the bundle's;
 *     empty for none
 * @param values values now; empty for none
 * @param origin who said so
 * @param fixed whether an administrator has fixed it, so that it can be neither set nor reset
 */
public record Setting(
        String id,
        String name,
        String description,
        SettingType type,
        boolean required,
        int most,
        String min,
        String max,
        List<SettingOption> options,
        List<String> defaults,
        List<String> values,
        SettingOrigin origin,
        boolean fixed) {

    public Setting {
        options = List.copyOf(options);
        defaults = List.copyOf(defaults);
        values = List.copyOf(values);
    }

    /** Whether it was set here, rather than that it has its default. */
    public boolean changed() {
        return origin == SettingOrigin.USER;
    }

    /** Whether it takes several values. */
    public boolean multiple() {
        return most > 1;
    }
}
