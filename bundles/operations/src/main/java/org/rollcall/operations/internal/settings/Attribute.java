package org.rollcall.operations.internal.settings;

import java.util.List;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.api.settings.SettingType;

/**
 * What a bundle's Metatype says about one setting.
 *
 * @param cardinality as Metatype has it: 0 for one value, else most values, negative for a vector
 * @param defaults canonical; empty for none
 */
record Attribute(
        String id,
        String name,
        String description,
        SettingType type,
        boolean required,
        int cardinality,
        String min,
        String max,
        List<SettingOption> options,
        List<String> defaults) {

    Attribute {
        options = List.copyOf(options);
        defaults = List.copyOf(defaults);
    }

    int most() {
        return cardinality == 0
                ? 1
                : cardinality == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(cardinality);
    }

    /** The setting with a value, which is null where it is the default. */
    Setting with(Object value, SettingOrigin origin, boolean fixed) {
        boolean secret = type == SettingType.PASSWORD;
        List<String> values = value == null ? defaults : Values.texts(value);
        return new Setting(
                id,
                name,
                description,
                type,
                required,
                most(),
                min,
                max,
                options,
                secret ? List.of() : defaults,
                secret ? List.of() : values,
                origin,
                fixed);
    }
}
