package org.rollcall.workbench.internal.tour;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Tours;
import org.rollcall.workbench.api.Views;

/** Shows one tour at a time. Used on the FX thread. */
@Component(service = Tours.class)
public final class TourGuide implements Tours {
    private final Stage stage;
    private final Views views;
    private final Executor fx;
    private TourOverlay tour;

    @Activate
    public TourGuide(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference Views views,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.stage = stage;
        this.views = views;
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(this::end);
    }

    @Override
    public void start(List<Stop> stops) {
        end();
        if (!stops.isEmpty() && stage.getScene() != null) {
            tour = new TourOverlay(stage.getScene(), List.copyOf(stops), views);
            tour.open();
        }
    }

    private void end() {
        if (tour != null) {
            tour.close();
            tour = null;
        }
    }
}
