package org.rollcall.clean.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.MonthDay;
import java.util.ArrayList;
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
        assertEquals(
                BuiltInRuleSets.STANDARD.toBuilder().name("strict").description("").build(), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "name, standard",
        "name, Original",
        "name, ' '",
        "zone, Europe/Lancaster",
        "placement, ''",
        "selfStudy, 'x|'",
        "version, ' '",
        "placement, (",
        "selfStudy, [",
        "duplicates, SOMETIMES",
        "weeks, TUESDAY",
        "academicYearStart, 02-30",
        "academicYearStart, August"
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
                        Map.of("placementsPerDay", 0),
                        Map.of("placementsPerDay", 25))) {
            var settings = new java.util.HashMap<>(wrong);
            settings.put("name", "strict");
            var e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> ConfiguredRuleSet.ruleSet(configuration(settings)));
            assertTrue(e.getMessage().contains(wrong.keySet().iterator().next()), e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"31/08", "08-31"})
    void theAcademicYearsStartIsReadDayFirstAndAsEarlierSettingsWroteIt(String text) {
        assertEquals(
                MonthDay.of(8, 31),
                ConfiguredRuleSet.ruleSet(
                                configuration(Map.of("name", "strict", "academicYearStart", text)))
                        .academicYearStart());
    }

    @Test
    void aRuleSetThatComesOrGoesIsToldUntilNobodyAsks() {
        var registry = new RuleSetRegistry();
        var told = new ArrayList<List<String>>();
        Runnable end =
                registry.watch(() -> told.add(registry.all().stream().map(RuleSet::name).toList()));
        var strict = new ConfiguredRuleSet(configuration(Map.of("name", "strict")));
        registry.add(strict, Map.of("service.pid", "x~1"));
        registry.remove(strict, Map.of("service.pid", "x~1"));
        end.run();
        registry.add(strict, Map.of("service.pid", "x~1"));
        assertEquals(
                List.of(List.of("standard", "original", "strict"), List.of("standard", "original")),
                told);
    }

    @Test
    void theRegistryOffersConfiguredRuleSetsWhileTheyAreThere() {
        var registry = new RuleSetRegistry();
        var strict = new ConfiguredRuleSet(configuration(Map.of("name", "strict")));
        registry.add(strict, Map.of("service.pid", "x~1"));
        assertEquals(
                List.of("standard", "original", "strict"),
                registry.all().stream().map(RuleSet::name).toList());
        assertEquals("strict", registry.named("STRICT").orElseThrow().name());
        registry.remove(strict, Map.of("service.pid", "x~1"));
        assertTrue(registry.named("strict").isEmpty());
    }

    @Test
    void ofTwoRuleSetsOfOneNameTheSameIsOfferedInWhateverOrderTheyCome() {
        var first = new ConfiguredRuleSet(configuration(Map.of("name", "strict", "version", "1")));
        var second = new ConfiguredRuleSet(configuration(Map.of("name", "Strict", "version", "2")));
        var one = Map.of("service.pid", "x~1");
        var two = Map.of("service.pid", "x~2");
        var registry = new RuleSetRegistry();
        registry.add(second, two);
        registry.add(first, one);
        assertEquals(3, registry.all().size());
        assertEquals("1", registry.named("strict").orElseThrow().version());
        registry.remove(first, one);
        assertEquals("2", registry.named("strict").orElseThrow().version());
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
