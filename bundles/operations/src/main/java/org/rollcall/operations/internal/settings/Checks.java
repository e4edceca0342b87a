package org.rollcall.operations.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.ComponentServiceObjects;
import org.rollcall.api.settings.SettingsCheck;
import org.rollcall.api.settings.SettingsException;

/** What bundles know about values of their configurations beyond Metatype. */
final class Checks {
    private final List<ComponentServiceObjects<SettingsCheck>> services =
            new CopyOnWriteArrayList<>();

    void add(ComponentServiceObjects<SettingsCheck> check) {
        services.add(check);
    }

    void remove(ComponentServiceObjects<SettingsCheck> check) {
        services.remove(check);
    }

    /**
     * Asks those that know a kind of configuration.
     *
     * @throws SettingsException if one of them refuses
     */
    void ask(String kind, Map<String, Object> values) throws SettingsException {
        for (ComponentServiceObjects<SettingsCheck> objects : services) {
            if (!kind.equals(objects.getServiceReference().getProperty(SettingsCheck.PID))) {
                continue;
            }
            SettingsCheck check = objects.getService();
            if (check == null) {
                continue;
            }
            Optional<String> problem;
            try {
                problem = check.problem(Map.copyOf(values));
            } finally {
                objects.ungetService(check);
            }
            if (problem.isPresent()) {
                throw new SettingsException(problem.get());
            }
        }
    }
}
