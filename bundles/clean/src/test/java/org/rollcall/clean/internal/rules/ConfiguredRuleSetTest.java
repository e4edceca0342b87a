package org.rollcall.clean.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.rules.RuleSet;

class ConfiguredRuleSetTest {

    @Test
    void whatIsLeftOutIsAsInStandard() {
        RuleSet rules = ConfiguredRuleSet.ruleSet(configuration(Map.of("name", "strict")));
        RuleSet s = BuiltInRuleSets.STANDARD;
        assertEquals(
                new RuleSet(
                        "strict",
                        "1.0",
                        "",
                        s.zone(),
                        s.selfStudy(),
                        s.placement(),
                        s.duplicateMinutes(),
                        s.duplicates(),
                        s.oddTruthValues(),
                        s.selfCertificates(),
                        s.trendRows(),
                        s.recentActivity(),
                        s.weeks(),
                        s.academicYearStart(),
                        s.threshold(),
                        s.placementsPerDay()),
                rules);
    }

    @ParameterizedTest
    @CsvSource({
        "name, standard", "name, Original", "name, ' '", "zone, Europe/Lancaster",
        "placement, (", "selfStudy, [", "duplicates, SOMETIMES", "weeks, TUESDAY",
        "academicYearStart, 02-30", "academicYearStart, August"
    })
    void aSettingThatCantBeUsedIsNamed(String setting, String value) {
        var settings = new java.util.HashMap<String, Object>(Map.of("name", "strict"));
        settings.put(setting, value);
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> ConfiguredRuleSet.ruleSet(configuration(settings)));
        assertTrue(e.getMessage().contains(setting), e.getMessage());
    }

    @Test
    void numbersOutOfRangeAreNamed() {
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("threshold", 101.0),
                        Map.of("threshold", Double.NaN),
                        Map.of("duplicateMinutes", -1),
                        Map.of("placementsPerDay", 0))) {
            var settings = new java.util.HashMap<>(wrong);
            settings.put("name", "strict");
            var e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> ConfiguredRuleSet.ruleSet(configuration(settings)));
            assertTrue(e.getMessage().contains(wrong.keySet().iterator().next()), e.getMessage());
        }
    }

    @Test
    void theRegistryOffersConfiguredRuleSetsWhileTheyAreThere() {
        var registry = new RuleSetRegistry();
        var strict = new ConfiguredRuleSet(configuration(Map.of("name", "strict")));
        registry.add(strict);
        assertEquals(
                List.of("standard", "original", "strict"),
                registry.all().stream().map(RuleSet::name).toList());
        assertEquals("strict", registry.named("STRICT").orElseThrow().name());
        registry.remove(strict);
        assertTrue(registry.named("strict").isEmpty());
    }

    private static RuleSetConfiguration configuration(Map<String, ?> settings) {
        return (RuleSetConfiguration)
                Proxy.newProxyInstance(
                        ConfiguredRuleSetTest.class.getClassLoader(),
                        new Class<?>[] {RuleSetConfiguration.class},
                        (proxy, method, arguments) ->
                                settings.containsKey(method.getName())
                                        ? settings.get(method.getName())
                                        : method.getDefaultValue());
    }
}
