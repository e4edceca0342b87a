package org.rollcall.imports.internal.welcome;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Shows a newcomer around, on sample data where nothing else is loaded. */
@Component
@CommandInfo(id = "tour", menu = "Help", order = 20)
public final class TourCommand implements Command {
    private final GuidedTour tour;

    @Activate
    public TourCommand(@Reference GuidedTour tour) {
        this.tour = tour;
    }

    @Override
    public String label() {
        return Words.get("tour.label");
    }

    @Override
    public String description() {
        return Words.get("tour.description");
    }

    @Override
    public void run() {
        tour.start();
    }
}
