package org.rollcall.clean.internal.rules;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;

/**
 * One configured rule set. A configuration that can't be used fails here, is logged with what is
 * wrong, and disturbs no other.
 */
@Component(
        service = ConfiguredRuleSet.class,
        configurationPid = "org.rollcall.clean.RuleSet",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RuleSetConfiguration.class, factory = true)
public final class ConfiguredRuleSet {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final RuleSet ruleSet;

    /**
     * @throws IllegalArgumentException if a setting can't be used; the message names it
     */
    @Activate
    public ConfiguredRuleSet(RuleSetConfiguration configuration) {
        ruleSet = ruleSet(configuration);
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    static RuleSet ruleSet(RuleSetConfiguration c) {
        String name = c.name() == null ? "" : c.name().strip();
        if (name.isEmpty()
                || name.equalsIgnoreCase(RuleSets.STANDARD)
                || name.equalsIgnoreCase(RuleSets.ORIGINAL)) {
            throw wrong(name, "name", "must be given, and not be standard or original");
        }
        if (c.duplicateMinutes() < 0 || c.duplicateMinutes() > 1_440) {
            throw wrong(name, "duplicateMinutes", "must lie between 0 and 1440");
        }
        if (!(c.threshold() >= 0 && c.threshold() <= 100)) {
            throw wrong(name, "threshold", "must lie between 0 and 100");
        }
        if (c.placementsPerDay() < 1 || c.placementsPerDay() > 24) {
            throw wrong(name, "placementsPerDay", "must lie between 1 and 24");
        }
        if (c.version() == null || c.version().isBlank()) {
            throw wrong(name, "version", "must be given, as every figure is printed with it");
        }
        return RuleSet.builder(name, c.version().strip())
                .description(c.description())
                .zone(zone(name, c.zone()))
                .selfStudy(expression(name, "selfStudy", c.selfStudy()))
                .placement(expression(name, "placement", c.placement()))
                .duplicateMinutes(c.duplicateMinutes())
                .duplicates(choice(name, "duplicates", RuleSet.Duplicates.class, c.duplicates()))
                .oddTruthValues(
                        choice(
                                name,
                                "oddTruthValues",
                                RuleSet.OddTruthValues.class,
                                c.oddTruthValues()))
                .selfCertificates(
                        choice(
                                name,
                                "selfCertificates",
                                RuleSet.SelfCertificates.class,
                                c.selfCertificates()))
                .trendRows(choice(name, "trendRows", RuleSet.TrendRows.class, c.trendRows()))
                .recentActivity(
                        choice(
                                name,
                                "recentActivity",
                                RuleSet.RecentActivityRule.class,
                                c.recentActivity()))
                .weeks(choice(name, "weeks", RuleSet.Weeks.class, c.weeks()))
                .academicYearStart(yearStart(name, c.academicYearStart()))
                .threshold(c.threshold())
                .placementsPerDay(c.placementsPerDay())
                .build();
    }

    private static ZoneId zone(String name, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw wrong(name, "zone", "is no time zone: " + zone);
        }
    }

    private static String expression(String name, String setting, String expression) {
        try {
            if (Pattern.compile(expression).matcher("").find()) {
                // An empty expression, say: no row would be left of any other kind.
                throw wrong(name, setting, "is found in every event, even in an empty one");
            }
            return expression;
        } catch (PatternSyntaxException e) {
            throw wrong(name, setting, "is no regular expression: " + e.getDescription());
        }
    }

    /** Day first, as people write it; the month-day order of earlier settings is read too. */
    private static MonthDay yearStart(String name, String text) {
        try {
            return text.contains("/")
                    ? MonthDay.parse(text.strip(), DAY_FIRST)
                    : MonthDay.parse("--" + text.strip());
        } catch (DateTimeException e) {
            throw wrong(name, "academicYearStart", "is no day and month such as 25/08: " + text);
        }
    }

    private static <E extends Enum<E>> E choice(
            String name, String setting, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        name,
                                        setting,
                                        "must be one of "
                                                + Arrays.toString(type.getEnumConstants())));
    }

    private static IllegalArgumentException wrong(String name, String setting, String problem) {
        return new IllegalArgumentException(
                "Rule set '%s': %s %s".formatted(name, setting, problem));
    }
}
