package org.rollcall.clean.internal.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.util.converter.Converters;
import org.rollcall.api.settings.SettingsCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses settings of which no rule set could be made, which would make it disappear. */
@Component(property = SettingsCheck.PID + "=org.rollcall.clean.RuleSet")
public final class RuleSetCheck implements SettingsCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RuleSetCheck.class);

    @Override
    public Optional<String> problem(Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.putIfAbsent("name", ""); // It has no default, and would fail rather than be missing.
        try {
            ConfiguredRuleSet.ruleSet(
                    Converters.standardConverter().convert(all).to(RuleSetConfiguration.class));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.debug("Settings of a rule set are refused", e);
            return Optional.of(e.getMessage());
        }
    }
}
