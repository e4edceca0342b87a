package org.rollcall.workbench.tools.internal.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.SettingInstance;
import org.rollcall.api.settings.SettingType;
import org.rollcall.api.settings.Settings;
import org.rollcall.api.settings.SettingsException;

/** A change of settings, as a value, so that undoing holds on to no service. */
sealed interface Edit {

    /**
     * Does it.
     *
     * @return what takes it back; empty where nothing can, as what a password was is not known
     * @throws SettingsException if it is refused; nothing has changed then
     */
    Optional<Edit> applyTo(Settings settings) throws SettingsException;

    /**
     * @param target a group or an instance
     */
    record SetValues(String target, String setting, List<String> values) implements Edit {
        public SetValues {
            values = List.copyOf(values);
        }

        @Override
        public Optional<Edit> applyTo(Settings settings) throws SettingsException {
            Optional<Edit> back = before(settings, target, setting);
            settings.set(target, setting, values);
            return back;
        }
    }

    /** Gives the default back. */
    record UseDefault(String target, String setting) implements Edit {
        @Override
        public Optional<Edit> applyTo(Settings settings) throws SettingsException {
            Optional<Edit> back = before(settings, target, setting);
            settings.reset(target, setting);
            return back;
        }
    }

    /** Adds an instance to a group. */
    record AddInstance(String group, String name, Map<String, List<String>> values)
            implements Edit {
        public AddInstance {
            values = Map.copyOf(values);
        }

        @Override
        public Optional<Edit> applyTo(Settings settings) throws SettingsException {
            return Optional.of(new RemoveInstance(settings.addInstance(group, name, values)));
        }
    }

    /** Takes an instance away; bringing it back leaves passwords out. */
    record RemoveInstance(String instance) implements Edit {
        @Override
        public Optional<Edit> applyTo(Settings settings) throws SettingsException {
            Optional<Edit> back = inverse(settings);
            settings.removeInstance(instance);
            return back;
        }

        private Optional<Edit> inverse(Settings settings) {
            for (SettingGroup group : settings.groups()) {
                for (SettingInstance there : group.instances()) {
                    if (there.id().equals(instance)) {
                        var values = new LinkedHashMap<String, List<String>>();
                        there.settings().stream()
                                .filter(s -> s.changed() && s.type() != SettingType.PASSWORD)
                                .forEach(s -> values.put(s.id(), s.values()));
                        String name = instance.substring(group.id().length() + 1);
                        return Optional.of(new AddInstance(group.id(), name, values));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Edit> before(Settings settings, String target, String setting) {
        return Page.find(settings.groups(), target)
                .flatMap(page -> page.setting(setting))
                .filter(was -> was.type() != SettingType.PASSWORD)
                .map(was -> back(was, target));
    }

    private static Edit back(Setting was, String target) {
        return was.changed()
                ? new SetValues(target, was.id(), was.values())
                : new UseDefault(target, was.id());
    }
}
