package org.rollcall.views.internal.modules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.workbench.api.DateStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an institution sets about how attendance is shown; figures don't depend on it. */
@Component(service = Presentation.class, configurationPid = "org.rollcall.views.Presentation")
@Designate(ocd = Presentation.Configuration.class)
public final class Presentation {
    private static final Logger LOG = LoggerFactory.getLogger(Presentation.class);

    /** The settings. */
    @ObjectClassDefinition(
            name = "How attendance is shown",
            description =
                    "Terms to choose dates by, the threshold and folder to begin with, and when data counts as old")
    public @interface Configuration {
        @AttributeDefinition(
                name = "Dates",
                description =
                        "How the window shows dates; charts write months in letters, and reports of analyse stay as they are",
                options = {
                    @Option(value = "dd/MM/yyyy", label = "31/12/2025 (day first)"),
                    @Option(value = "yyyy-MM-dd", label = "2025-12-31 (year first)"),
                    @Option(value = "d MMM yyyy", label = "31 Dec 2025 (month in letters)")
                })
        String date_format() default "dd/MM/yyyy";

        @AttributeDefinition(
                name = "Terms",
                description =
                        "Each term with its first and last day, of every year or of one; written in files as Autumn 25/08 31/12, or as Autumn 2025 25/08/2025 12/12/2025")
        String[] terms() default {"Autumn 25/08 31/12", "Spring 01/01 14/04", "Summer 15/04 24/08"};

        @AttributeDefinition(
                name = "Data is old after (days)",
                description =
                        "A module is marked as old when its newest event is further back than this, seen from today",
                min = "1",
                max = "3650")
        int stale_after_days() default 14;

        @AttributeDefinition(
                name = "Default threshold (%)",
                description =
                        "Students at or below this percentage are flagged, until another is chosen at the left; rule sets of your own have their own",
                min = "0",
                max = "100")
        double default_threshold() default 50;

        @AttributeDefinition(
                name = "Default folder",
                description =
                        "Where files are looked for and written, before any other was chosen; empty for your home folder",
                required = false)
        String default_folder() default "";
    }

    private final SampleLedger samples;
    private final AttendanceContext context;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Period>> terms =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper staleAfterDays = new ReadOnlyIntegerWrapper(14);

    @Activate
    public Presentation(
            Configuration configuration,
            @Reference SampleLedger samples,
            @Reference AttendanceContext context,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.samples = samples;
        this.context = context;
        this.fx = fx;
        modified(configuration);
    }

    @Modified
    void modified(Configuration configuration) {
        List<Period> read = terms(configuration.terms());
        int days = Math.max(1, configuration.stale_after_days());
        double threshold = Math.max(0, Math.min(100, configuration.default_threshold()));
        String folder = configuration.default_folder();
        DateStyle style = DateStyle.of(configuration.date_format());
        fx.execute(
                () -> {
                    terms.set(read);
                    staleAfterDays.set(days);
                    context.model().setDefaultThreshold(threshold);
                    context.folders().setDefault(folder);
                    DateStyle.choose(style);
                });
    }

    /** The terms to choose dates by. On the FX thread, as is all here. */
    public ReadOnlyObjectProperty<List<Period>> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Days after which data counts as old. */
    public ReadOnlyIntegerProperty staleAfterDaysProperty() {
        return staleAfterDays.getReadOnlyProperty();
    }

    /** What tells old data now, for work off the FX thread. */
    public Predicate<ModuleInfo> staleNow() {
        int days = staleAfterDays.get();
        LocalDate today = context.model().today();
        return info -> stale(info, today, days);
    }

    /**
     * Whether a module's newest event lies too far back for its figures to be of today; invented
     * data has no today.
     */
    public boolean stale(ModuleInfo info) {
        return stale(info, context.model().today(), staleAfterDays.get());
    }

    /** Events that all lie ahead are not old; a module without events has nothing of today. */
    private boolean stale(ModuleInfo info, LocalDate today, int days) {
        return !samples.isSample(info)
                && info.newest(today)
                        .map(newest -> newest.plusDays(days).isBefore(today))
                        .orElse(info.dates().isEmpty());
    }

    /** Day of a module's newest event that does not lie in the future of the day of reading. */
    public Optional<LocalDate> newest(ModuleInfo info) {
        return info.newest(context.model().today());
    }

    /** Days since a module's newest event; empty where it has none, or all lie in the future. */
    public OptionalLong age(ModuleInfo info) {
        LocalDate today = context.model().today();
        return info.newest(today)
                .map(newest -> OptionalLong.of(ChronoUnit.DAYS.between(newest, today)))
                .orElse(OptionalLong.empty());
    }

    private static List<Period> terms(String[] texts) {
        var terms = new ArrayList<Period>();
        for (String text : texts) {
            try {
                terms.add(TermText.parse(text));
            } catch (DateTimeException e) {
                LOG.warn("The term '{}' is left out: {}", text, e.getMessage(), e);
            }
        }
        return List.copyOf(terms);
    }
}
