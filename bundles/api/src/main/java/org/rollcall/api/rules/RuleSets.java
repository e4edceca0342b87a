package org.rollcall.api.rules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The rule sets that there are now: two built in, and those that administrators configured. */
@ProviderType
public interface RuleSets {

    /** Name of the default rule set. */
    String STANDARD = "standard";

    /** Name of the rule set that reproduces the department's former tool. */
    String ORIGINAL = "original";

    /** All rule sets: {@code standard}, {@code original}, then configured ones by name. */
    List<RuleSet> all();

    /**
     * Tells when there are other rule sets than before, or one of them has changed.
     *
     * @param changed run on any thread, soon after the change
     * @return ends it
     */
    default Runnable watch(Runnable changed) {
        return () -> {};
    }

    /** The rule set of that name, case-insensitively. */
    default Optional<RuleSet> named(String name) {
        return all().stream().filter(rules -> rules.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The default rule set. */
    default RuleSet standard() {
        return named(STANDARD).orElseThrow();
    }
}
