package org.rollcall.clean.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule sets that there are now. Of configured ones of one name only the one with the first
 * configuration PID is offered, so that the choice is the same after every start.
 */
@Component
public final class RuleSetRegistry implements RuleSets {
    private static final Logger LOG = LoggerFactory.getLogger(RuleSetRegistry.class);

    private final NavigableMap<String, ConfiguredRuleSet> configured =
            new ConcurrentSkipListMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    @Reference(
            name = "ruleSet",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredRuleSet ruleSet, Map<String, ?> properties) {
        String name = ruleSet.ruleSet().name();
        configured.forEach(
                (pid, other) -> {
                    if (other.ruleSet().name().equalsIgnoreCase(name)) {
                        LOG.error(
                                "The rule set '{}' is configured twice, as {} and as {}; only the"
                                        + " first is offered. Rename or remove one.",
                                name,
                                first(pid, pid(properties)),
                                last(pid, pid(properties)));
                    }
                });
        configured.put(pid(properties), ruleSet);
        watchers.forEach(Runnable::run);
    }

    void remove(ConfiguredRuleSet ruleSet, Map<String, ?> properties) {
        if (configured.remove(pid(properties), ruleSet)) {
            watchers.forEach(Runnable::run);
        }
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String last(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static String pid(Map<String, ?> properties) {
        return String.valueOf(properties.get("service.pid"));
    }

    @Override
    public Runnable watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    @Override
    public List<RuleSet> all() {
        var own = new TreeMap<String, RuleSet>(String.CASE_INSENSITIVE_ORDER);
        configured.forEach(
                (pid, rules) -> own.putIfAbsent(rules.ruleSet().name(), rules.ruleSet()));
        return Stream.concat(
                        Stream.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL),
                        own.values().stream())
                .toList();
    }
}
