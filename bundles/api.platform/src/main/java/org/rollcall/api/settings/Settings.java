package org.rollcall.api.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that can be configured, as the bundles describe it in OSGi Metatype. A change is
 * written to {@code configuration/rollcall.json} of the user directory, whole or not at all, and
 * then takes effect at once. Safe for any thread; reads and writes files, so not for the FX thread.
 */
@ProviderType
public interface Settings {

    /** What can be configured now, by name; it comes and goes with its bundles. */
    List<SettingGroup> groups();

    default Optional<SettingGroup> group(String id) {
        return groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** Why nothing can be changed just now, as sentences for people; empty if all is well. */
    String problem();

    /**
     * Sets a setting.
     *
     * @param target id of a group without instances, or of an instance
     * @param setting the setting's id
     * @param values as text, one for each value; a number as {@link Double#parseDouble} reads it
     * @throws SettingsException if the values don't fit, or can't be kept; nothing has changed then
     */
    void set(String target, String setting, List<String> values) throws SettingsException;

    /**
     * Gives a setting its default back.
     *
     * @throws SettingsException if that can't be kept; nothing has changed then
     */
    void reset(String target, String setting) throws SettingsException;

    /**
     * Adds an instance to a group that has instances.
     *
     * @param group the group's id
     * @param name any text; a setting with the id {@code name} takes it too, unless it is given
     * @param values by setting, as in {@link #set}; others have their defaults
     * @return id of the instance, made from the name
     * @throws SettingsException if there is one of that id, or values don't fit, or it can't be
     *     kept; nothing has changed then
     */
    String addInstance(String group, String name, Map<String, List<String>> values)
            throws SettingsException;

    /**
     * Takes an instance away.
     *
     * @throws SettingsException if it came with the installation, or can't be taken out of the
     *     file; nothing has changed then
     */
    void removeInstance(String instance) throws SettingsException;
}
