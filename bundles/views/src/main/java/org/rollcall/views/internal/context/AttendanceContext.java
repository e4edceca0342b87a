package org.rollcall.views.internal.context;

import java.util.concurrent.Executor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.workbench.api.Jobs;

/**
 * Keeps the views' common model supplied with services while they come and go. The references are
 * dynamic, so that the window stays as it is while a service is replaced.
 */
@Component(
        service = {AttendanceContext.class, WorkspaceListener.class},
        immediate = true)
public final class AttendanceContext implements WorkspaceListener {
    private final Executor fx;
    private final AttendanceModel model;

    @Activate
    public AttendanceContext(
            @Reference Jobs jobs, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
        model = new AttendanceModel(jobs);
    }

    /** For the FX thread only. */
    public AttendanceModel model() {
        return model;
    }

    /** The FX thread's executor. */
    public Executor fx() {
        return fx;
    }

    @Override
    public void changed(WorkspaceState state) {
        fx.execute(() -> model.workspaceChanged(state));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRuleSets(RuleSets service) {
        fx.execute(() -> model.setRuleSets(service));
    }

    void unsetRuleSets(RuleSets service) {
        fx.execute(() -> model.unsetRuleSets(service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setWorkspace(Workspace service) {
        fx.execute(() -> model.setWorkspace(service));
    }

    void unsetWorkspace(Workspace service) {
        fx.execute(() -> model.unsetWorkspace(service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setAnalytics(Analytics service) {
        fx.execute(() -> model.setAnalytics(service));
    }

    void unsetAnalytics(Analytics service) {
        fx.execute(() -> model.unsetAnalytics(service));
    }
}
