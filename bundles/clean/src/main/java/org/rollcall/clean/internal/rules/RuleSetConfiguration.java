package org.rollcall.clean.internal.rules;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.rollcall.api.rules.RuleSetBuilder;

/** A rule set of an administrator's own. What is left out is as in {@code standard}. */
@ObjectClassDefinition(
        name = "Rule set",
        description = "A set of rules by which rows become figures, beside standard and original")
@interface RuleSetConfiguration {

    @AttributeDefinition(
            name = "Name",
            description = "Short and stable; printed with every figure. Not standard or original.")
    String name();

    @AttributeDefinition(
            name = "Version",
            description = "Raise it when you change the rules; printed with every figure.")
    String version() default "1.0";

    @AttributeDefinition(name = "Description", description = "One sentence for people.")
    String description() default "";

    @AttributeDefinition(
            name = "Time zone",
            description = "The institution's zone, such as Europe/London.")
    String zone() default RuleSetBuilder.ZONE;

    @AttributeDefinition(
            name = "Self-study events",
            description = "Regular expression, found anywhere in the description, in any case.")
    String selfStudy() default RuleSetBuilder.SELF_STUDY;

    @AttributeDefinition(
            name = "Placement events",
            description = "Regular expression, found anywhere in the description, in any case.")
    String placement() default RuleSetBuilder.PLACEMENT;

    @AttributeDefinition(
            name = "Duplicate minutes",
            description = "Placement check-ins closer than this to another are duplicates.",
            min = "0",
            max = "1440")
    int duplicateMinutes() default RuleSetBuilder.DUPLICATE_MINUTES;

    @AttributeDefinition(
            name = "Duplicates",
            description = "Which check-in a duplicate is measured from.",
            options = {
                @Option(label = "The last kept one", value = "AFTER_LAST_KEPT"),
                @Option(label = "The previous one, kept or not", value = "AFTER_PREVIOUS")
            })
    String duplicates() default "AFTER_LAST_KEPT";

    @AttributeDefinition(
            name = "Empty and unreadable marks",
            description = "What an empty or unreadable present or cancelled means.",
            options = {
                @Option(label = "Unknown, or rejected", value = "REJECTED_OR_UNKNOWN"),
                @Option(label = "False", value = "FALSE")
            })
    String oddTruthValues() default "REJECTED_OR_UNKNOWN";

    @AttributeDefinition(
            name = "Self-certificates",
            description = "Which texts tell that a self-certificate was sent.",
            options = {
                @Option(label = "Any text but a false value", value = "ANY_TEXT_BUT_FALSE"),
                @Option(label = "True values only", value = "TRUE_ONLY")
            })
    String selfCertificates() default "ANY_TEXT_BUT_FALSE";

    @AttributeDefinition(
            name = "Trend",
            description = "Which rows a trend takes.",
            options = {
                @Option(label = "Teaching sessions in range", value = "TEACHING_IN_RANGE"),
                @Option(label = "All rows, all dates", value = "ALL_KEPT")
            })
    String trendRows() default "TEACHING_IN_RANGE";

    @AttributeDefinition(
            name = "Recent placement activity",
            description = "How check-ins of the last days are counted.",
            options = {
                @Option(label = "Attended, over whole days", value = "ATTENDED_OVER_DAYS"),
                @Option(label = "All, since an instant", value = "ALL_SINCE_INSTANT")
            })
    String recentActivity() default "ATTENDED_OVER_DAYS";

    @AttributeDefinition(
            name = "Academic weeks",
            description = "On which day weeks start.",
            options = {
                @Option(label = "Monday", value = "MONDAY"),
                @Option(label = "The academic year's first day", value = "YEAR_START")
            })
    String weeks() default "MONDAY";

    @AttributeDefinition(
            name = "Academic year start",
            description = "Day and month, such as 25/08.")
    String academicYearStart() default "25/08";

    @AttributeDefinition(
            name = "Threshold",
            description = "Percent at or below which a student is flagged.",
            min = "0",
            max = "100")
    double threshold() default RuleSetBuilder.THRESHOLD;

    @AttributeDefinition(
            name = "Placements a day",
            description = "Most placement check-ins that count for one student on one day.",
            min = "1",
            max = "24")
    int placementsPerDay() default RuleSetBuilder.PLACEMENTS_PER_DAY;
}
