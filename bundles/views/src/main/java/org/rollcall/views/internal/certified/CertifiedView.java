package org.rollcall.views.internal.certified;

import java.util.Optional;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Self-certified events of a module's students. */
@Component(service = View.class)
@Docked(id = "certified", order = 50)
public final class CertifiedView extends BaseView {
    @Activate
    public CertifiedView(@Reference AttendanceContext context) {
        super(Words.get("view.certified"), context);
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var model = context.model();
        Computed<SelfCertifiedResult> result =
                computed(
                        this::ask,
                        model.dataProperty(),
                        model.periodProperty(),
                        model.thresholdProperty(),
                        context.services().analytics());
        return new CertifiedPage(context, result, subscriptions).node();
    }

    private Computation<SelfCertifiedResult> ask() {
        ModuleData data = context.model().dataProperty().get();
        Analytics analytics = context.services().analytics().get();
        if (data == null) {
            return Computation.none(context.model().dataStatusProperty().get());
        }
        if (analytics == null) {
            return Computation.waiting();
        }
        Optional<Query> query = context.model().query(data);
        if (query.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        return Computation.run(
                Words.get("job.certified"),
                progress -> analytics.selfCertified(data.table(), query.get()));
    }
}
