package org.rollcall.api.settings;

import java.util.List;

/**
 * One of the things of a group that has instances.
 *
 * @param id its PID: the group's id, {@code ~}, and a name of its own
 * @param name for people
 */
public record SettingInstance(String id, String name, List<Setting> settings) {

    public SettingInstance {
        settings = List.copyOf(settings);
    }
}
