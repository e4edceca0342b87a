package org.rollcall.ingest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What is refused at once, as it would fill the heap before anybody could look at it. A file that
 * is being read keeps the limits it began with.
 */
@Component(service = ReadingLimits.class, configurationPid = "org.rollcall.ingest.Limits")
@Designate(ocd = ReadingLimits.Configuration.class)
public final class ReadingLimits {
    /** The limits where nobody has set others. */
    public static final Limits DEFAULT = new Limits(10_000, 1 << 24);

    private static final Limits LEAST = new Limits(100, 1 << 20);

    /**
     * The limits of a file.
     *
     * @param columns most columns of a header
     * @param rowLength most characters of a row, the header among them
     */
    public record Limits(int columns, int rowLength) {}

    /** The settings. */
    @ObjectClassDefinition(
            name = "Largest CSV files",
            description =
                    "What is refused at once when a CSV file is read. The number of rows has no limit but memory.")
    public @interface Configuration {
        @AttributeDefinition(
                name = "Most columns",
                description =
                        "A file whose header has more is refused, in the window and by analyse.",
                min = "100",
                max = "100000")
        int most_columns() default 10_000;

        @AttributeDefinition(
                name = "Longest row (characters)",
                description =
                        "About; a file with a longer row is refused. A quotation mark that is never closed makes such rows.",
                min = "1048576",
                max = "268435456")
        int longest_row() default 1 << 24;
    }

    private volatile Limits limits;

    @Activate
    public ReadingLimits(Configuration configuration) {
        modified(configuration);
    }

    /** In place of a new component, which would end the readings that go on. */
    @Modified
    void modified(Configuration configuration) {
        // Files of settings are not checked by anybody else.
        limits =
                new Limits(
                        Math.max(LEAST.columns(), configuration.most_columns()),
                        Math.max(LEAST.rowLength(), configuration.longest_row()));
    }

    /** The limits for a file that is opened now. */
    public Limits now() {
        return limits;
    }
}
