package org.rollcall.views.internal.modules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.imports.SampleLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an institution sets about how attendance is shown; figures don't depend on it. */
@Component(service = Presentation.class, configurationPid = "org.rollcall.views.Presentation")
@Designate(ocd = Presentation.Configuration.class)
public final class Presentation {
    private static final Logger LOG = LoggerFactory.getLogger(Presentation.class);

    /** The name may have digits, such as Term 1. */
    private static final Pattern TERM = Pattern.compile("(.+?)\\s+(\\S+)\\s+(\\S+)");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** The settings. */
    @ObjectClassDefinition(
            name = "How attendance is shown",
            description = "Terms to choose dates by, and when data counts as old")
    public @interface Configuration {
        @AttributeDefinition(
                name = "Terms",
                description =
                        "Each term as name, first day and last day, such as: Autumn 08-25 12-31")
        String[] terms() default {"Autumn 08-25 12-31", "Spring 01-01 04-14", "Summer 04-15 08-24"};

        @AttributeDefinition(
                name = "Data is old after (days)",
                description =
                        "A module is marked as old when its newest event is further back than this, seen from today",
                min = "1",
                max = "3650")
        int stale_after_days() default 14;
    }

    private final SampleLedger samples;
    private volatile List<Period.Term> terms;
    private volatile int staleAfterDays;

    @Activate
    public Presentation(Configuration configuration, @Reference SampleLedger samples) {
        this.samples = samples;
        modified(configuration);
    }

    @Modified
    void modified(Configuration configuration) {
        terms = terms(configuration.terms());
        staleAfterDays = Math.max(1, configuration.stale_after_days());
    }

    /** The terms to choose dates by. */
    List<Period.Term> terms() {
        return terms;
    }

    public int staleAfterDays() {
        return staleAfterDays;
    }

    /**
     * Whether a module's newest event lies too far back for its figures to be of today; invented
     * data has no today.
     */
    public boolean stale(ModuleInfo info) {
        if (samples.isSample(info)) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.systemDefault());
        return info.dates()
                .map(dates -> dates.to().plusDays(staleAfterDays).isBefore(today))
                .orElse(true);
    }

    private static List<Period.Term> terms(String[] texts) {
        var terms = new ArrayList<Period.Term>();
        for (String text : texts) {
            try {
                terms.add(term(text));
            } catch (DateTimeParseException e) {
                LOG.warn(
                        "The term '{}' is left out: it must read like 'Autumn 08-25 12-31'",
                        text,
                        e);
            }
        }
        return List.copyOf(terms);
    }

    /**
     * @throws DateTimeParseException if the text is not a name and two days
     */
    static Period.Term term(String text) {
        Matcher parts = TERM.matcher(text.strip());
        if (!parts.matches()) {
            throw new DateTimeParseException("Not a name and two days", text, 0);
        }
        return new Period.Term(
                parts.group(1),
                MonthDay.parse(parts.group(2), DAY),
                MonthDay.parse(parts.group(3), DAY));
    }
}
