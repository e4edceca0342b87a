package org.rollcall.api.settings;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what Metatype can't say about the values of a configuration, such as that a text must be a
 * time zone. A service with the property {@value #PID}; asked before any change is kept.
 */
@ConsumerType
@FunctionalInterface
public interface SettingsCheck {

    /** Service property: the PID or factory PID whose values it checks. */
    String PID = "rollcall.settings";

    /**
     * @param values all properties as they would be, by id; without those that have their default
     * @return what is wrong, as a sentence for people; empty if nothing is
     */
    Optional<String> problem(Map<String, Object> values);
}
