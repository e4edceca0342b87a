package org.rollcall.views.internal.advisors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Caseloads of academic advisors. */
@Component(service = View.class)
@Docked(id = "advisors", order = 70)
public final class AdvisorsView extends BaseView {
    private final BooleanProperty allModules = new SimpleBooleanProperty(true);
    private final StringProperty advisor = new SimpleStringProperty();

    @Activate
    public AdvisorsView(@Reference AttendanceContext context) {
        super(Words.get("view.advisors"), context);
        needsAllModules();
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var model = context.model();
        Computed<List<Caseload>> caseloads =
                computed(
                        this::ask,
                        model.library().valueProperty(),
                        model.moduleProperty(),
                        model.periodProperty(),
                        model.thresholdProperty(),
                        context.services().analytics(),
                        allModules);
        subscriptions.kept().flag("allModules", allModules);
        subscriptions.kept().add("advisor", advisor::get, advisor::set);
        return new AdvisorsPage(context, allModules, advisor, caseloads, subscriptions).node();
    }

    private Computation<List<Caseload>> ask() {
        var model = context.model();
        List<ModuleData> all = model.library().valueProperty().get();
        Analytics analytics = context.services().analytics().get();
        if (all == null) {
            return Computation.none(model.library().statusProperty().get());
        }
        if (analytics == null) {
            return Computation.waiting();
        }
        var data = new ArrayList<ModuleData>();
        var queries = new ArrayList<Query>();
        for (ModuleData module : all) {
            Optional<Query> query = model.query(module);
            boolean wanted =
                    allModules.get() || module.module().equals(model.moduleProperty().get());
            if (wanted && query.isPresent()) {
                data.add(module);
                queries.add(query.get());
            }
        }
        if (data.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        return Computation.run(
                Words.get("job.advisors"),
                progress -> {
                    var results = new ArrayList<AttendanceResult>();
                    for (int i = 0; i < data.size(); i++) {
                        progress.checkCancelled();
                        results.add(analytics.attendance(data.get(i).table(), queries.get(i)));
                    }
                    return Caseload.of(data, results);
                });
    }
}
