package org.rollcall.kit.selection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.report.TableExporter;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.NamesHidden;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.api.Views;

/**
 * What each view of attendance is given: the selection that all views share, the services behind
 * it, what is remembered and hidden. One object, as all views must show the same choice at the same
 * moment; what belongs to a bundle, such as its {@link Undo}, is a service of its own. The
 * references to services that may be replaced are dynamic, so that the window stays as it is
 * meanwhile.
 */
@Component(
        service = {AttendanceContext.class, WorkspaceListener.class},
        immediate = true)
public final class AttendanceContext implements WorkspaceListener {
    private final Jobs jobs;
    private final Views views;
    private final Notifier notifier;
    private final Executor fx;
    private final Services services = new Services();
    private final Names names = new Names();
    private final Memory memory = new Memory();
    private final Folders folders = new Folders(memory);
    private final FrozenColumns frozen;
    private final AttendanceModel model;
    private final ScopeMemory scope;
    private final SavedViews saved;
    private final Map<RuleSets, Runnable> watches = new ConcurrentHashMap<>();
    private boolean restored; // Only on the FX thread.

    @Activate
    public AttendanceContext(
            @Reference Jobs jobs,
            @Reference Views views,
            @Reference Notifier notifier,
            @Reference Undo undo,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.jobs = jobs;
        this.views = views;
        this.notifier = notifier;
        this.fx = fx;
        frozen = new FrozenColumns(undo);
        model = new AttendanceModel(jobs, services);
        scope = new ScopeMemory(model, memory);
        saved = new SavedViews(model, memory, undo, views, notifier);
    }

    @Deactivate
    void close() {
        fx.execute(model::close);
    }

    /** What is chosen, and its figures. For the FX thread only, as are the others. */
    public AttendanceModel model() {
        return model;
    }

    /** The services behind, which come and go. */
    public Services services() {
        return services;
    }

    /** What may be shown of who a student is. */
    public Names names() {
        return names;
    }

    /** What is remembered between starts, apart from any view. */
    public Memory memory() {
        return memory;
    }

    /** The views that the user has saved. */
    public SavedViews saved() {
        return saved;
    }

    /** Where files are looked for and written. */
    public Folders folders() {
        return folders;
    }

    /** Which columns of tables are frozen. */
    public FrozenColumns frozen() {
        return frozen;
    }

    /** Runs work off the FX thread, with progress and cancel. */
    public Jobs jobs() {
        return jobs;
    }

    /** Brings views to the front. */
    public Views views() {
        return views;
    }

    /** Tells the user something without stealing the focus. */
    public Notifier notifier() {
        return notifier;
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
        Runnable tell = () -> fx.execute(() -> model.setRuleSets(service));
        watches.put(service, service.watch(tell));
        tell.run();
    }

    void unsetRuleSets(RuleSets service) {
        Optional.ofNullable(watches.remove(service)).ifPresent(Runnable::run);
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
        fx.execute(() -> Services.withdraw(services.workspace, service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setAnalytics(Analytics service) {
        fx.execute(() -> services.analytics.set(service));
    }

    void unsetAnalytics(Analytics service) {
        fx.execute(() -> Services.withdraw(services.analytics, service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setInsights(Insights service) {
        fx.execute(() -> services.insights.set(service));
    }

    void unsetInsights(Insights service) {
        fx.execute(() -> Services.withdraw(services.insights, service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setReconciler(Reconciler service) {
        fx.execute(() -> services.reconciler.set(service));
    }

    void unsetReconciler(Reconciler service) {
        fx.execute(() -> Services.withdraw(services.reconciler, service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setTableExporter(TableExporter service) {
        fx.execute(() -> services.exporter.set(service));
    }

    void unsetTableExporter(TableExporter service) {
        fx.execute(() -> Services.withdraw(services.exporter, service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setNamesHidden(NamesHidden service) {
        fx.execute(() -> names.follow(service));
    }

    void unsetNamesHidden(NamesHidden service) {
        fx.execute(() -> names.unfollow(service));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRemembered(Remembered service) {
        fx.execute(() -> remember(service));
    }

    private void remember(Remembered service) {
        if (!restored) {
            // What an earlier run chose counts, not what the model began with meanwhile.
            restored = true;
            memory.readFrom(service);
            scope.restore();
            saved.restore();
        }
        memory.use(service);
    }

    void unsetRemembered(Remembered service) {
        fx.execute(() -> memory.forget(service));
    }
}
