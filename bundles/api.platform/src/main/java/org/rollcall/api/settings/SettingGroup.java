package org.rollcall.api.settings;

import java.util.List;

/**
 * Settings that belong together: those of one configuration, or a kind of things of which there can
 * be several, such as rule sets.
 *
 * @param id the configuration's PID, or its factory PID
 * @param description one sentence; may be empty
 * @param bundle symbolic name of the bundle that it belongs to
 * @param repeated whether it has instances
 * @param settings with their values; with their defaults where it has instances
 * @param instances by name; none unless {@code repeated}
 */
public record SettingGroup(
        String id,
        String name,
        String description,
        String bundle,
        boolean repeated,
        List<Setting> settings,
        List<SettingInstance> instances) {

    public SettingGroup {
        settings = List.copyOf(settings);
        instances = List.copyOf(instances);
    }
}
