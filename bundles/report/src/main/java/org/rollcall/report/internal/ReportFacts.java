package org.rollcall.report.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSet.RecentActivityRule;
import org.rollcall.api.table.WrittenDates;
import org.rollcall.report.internal.table.Table;

/** What a reader must know of a report: parameters, rule set, product; in words. */
final class ReportFacts {
    private ReportFacts() {}

    static Map<String, String> of(ReportRequest request, String version, LocalDateTime now) {
        var rules = request.rules();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "Rule set",
                "%s, version %s: %s".formatted(rules.name(), rules.version(), rules.description()));
        facts.put(
                "Date range",
                request.from().map(WrittenDates.DAY::format).orElse("each module's own first day")
                        + " to "
                        + request.to()
                                .map(WrittenDates.DAY::format)
                                .orElse("each module's own last day")
                        + ", both included");
        facts.put(
                "Threshold",
                percent(request.threshold().orElse(rules.threshold()))
                        + "; a student at or below it, compared before rounding, is marked");
        facts.put(
                "Attendance",
                "present of present, absent and self-certified teaching sessions; unmarked ones and"
                        + " self-study do not count");
        facts.put(
                "Look-back",
                request.lookBackDays().stream()
                                .sorted()
                                .map(Object::toString)
                                .collect(Collectors.joining(" and "))
                        + " days to "
                        + request.asOf()
                                .map(
                                        (wholeDays(rules) ? WrittenDates.DAY : WrittenDates.MINUTE)
                                                ::format)
                                .orElse("each module's newest event up to today")
                        + (wholeDays(rules) ? ", that day included" : ""));
        request.encoding()
                .ifPresent(
                        encoding ->
                                facts.put(
                                        "Encoding",
                                        encoding.name()
                                                + " for text files without a byte-order mark"));
        facts.put("Times", "local, " + rules.zone().getId());
        facts.put("Made by", "Rollcall " + version + " on " + WrittenDates.MINUTE.format(now));
        return facts;
    }

    /** The facts as a table, for a workbook. */
    static Table<?> table(Map<String, String> facts, List<String> notices) {
        var lines = new ArrayList<>(facts.entrySet());
        notices.forEach(notice -> lines.add(Map.entry("Notice", notice)));
        return Table.<Map.Entry<String, String>>named("about", "About this report")
                .code("subject", "Subject", Map.Entry::getKey)
                .text("text", "Text", Map.Entry::getValue)
                .rows(lines);
    }

    /** Whether look-backs take whole days, so that the time of the as-of moment does not matter. */
    static boolean wholeDays(RuleSet rules) {
        return rules.recentActivity() == RecentActivityRule.ATTENDED_OVER_DAYS;
    }

    static String day(LocalDate day) {
        return WrittenDates.DAY.format(day);
    }

    /** Such as {@code 75 %} or {@code 66.5 %}. */
    static String percent(double value) {
        return Ratio.plain(value) + " %";
    }
}
