package org.rollcall.imports.internal.welcome;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.sample.SampleActions;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.workbench.api.Tours;
import org.rollcall.workbench.api.Tours.Stop;

/** Shows a newcomer around, on sample data where nothing else is loaded. */
@Component(service = GuidedTour.class)
public final class GuidedTour {
    private final AttendanceContext context;
    private final SampleActions samples;
    private final Tours tours;

    @Activate
    public GuidedTour(
            @Reference AttendanceContext context,
            @Reference SampleActions samples,
            @Reference Tours tours) {
        this.context = context;
        this.samples = samples;
        this.tours = tours;
    }

    public void start() {
        if (context.model().modules().isEmpty()) {
            samples.load();
        }
        tours.start(
                Stream.of(
                                List.of("modules", "modules", "module-list"),
                                List.of("scope", "modules", "period"),
                                List.of("attendance", "attendance", "attendance-table"),
                                List.of("filter", "attendance", "filter"),
                                List.of("export", "attendance", "attendance-table-export"),
                                List.of("student", "student", "student"),
                                List.of("quality", "quality", "quality-tabs"),
                                List.of("palette", "", "palette-button"))
                        .map(
                                stop ->
                                        new Stop(
                                                Words.get("tour." + stop.get(0) + ".title"),
                                                Words.get("tour." + stop.get(0) + ".text"),
                                                stop.get(1),
                                                stop.get(2)))
                        .toList());
    }
}
