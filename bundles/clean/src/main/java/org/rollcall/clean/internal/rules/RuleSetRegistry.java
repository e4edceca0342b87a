package org.rollcall.clean.internal.rules;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;

/** The rule sets that there are now. Of two configured ones of one name the first stays. */
@Component
public final class RuleSetRegistry implements RuleSets {
    private final List<ConfiguredRuleSet> configured = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredRuleSet ruleSet) {
        configured.add(ruleSet);
    }

    void remove(ConfiguredRuleSet ruleSet) {
        configured.remove(ruleSet);
    }

    @Override
    public List<RuleSet> all() {
        Stream<RuleSet> own =
                configured.stream()
                        .map(ConfiguredRuleSet::ruleSet)
                        .sorted(Comparator.comparing(RuleSet::name, String.CASE_INSENSITIVE_ORDER));
        return Stream.concat(Stream.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL), own)
                .toList();
    }
}
