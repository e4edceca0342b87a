package org.rollcall.views.internal.context;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.workbench.api.Jobs;

/**
 * What the attendance views show together: one module, one period, one threshold, one rule set, one
 * student. Choices lead to data, data to figures, figures to the trend; each step runs as a job,
 * and a result that was overtaken by a later choice is dropped. Holds no controls. Used on the FX
 * thread only.
 */
public final class AttendanceModel {
    private final Jobs jobs;
    private Workspace workspace;
    private Analytics analytics;
    private RuleSets ruleSetService;
    private String wantedRules = RuleSets.STANDARD;
    private long dataTicket;
    private long resultTicket;
    private long trendTicket;

    private final ObservableList<ModuleInfo> modules = FXCollections.observableArrayList();
    private final ObservableList<RuleSet> ruleSets = FXCollections.observableArrayList();
    private final StringProperty module = new SimpleStringProperty();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(new Period.All());
    private final DoubleProperty threshold = new SimpleDoubleProperty(50);
    private final ReadOnlyObjectWrapper<RuleSet> rules = new ReadOnlyObjectWrapper<>();
    private final StringProperty student = new SimpleStringProperty();
    private final BooleanProperty withPlacements = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ModuleData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AttendanceResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TrendResult> trend = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.waiting());

    public AttendanceModel(Jobs jobs) {
        this.jobs = jobs;
        module.addListener((property, before, now) -> loadData());
        period.addListener((property, before, now) -> compute());
        threshold.addListener((property, before, now) -> compute());
        student.addListener((property, before, now) -> computeTrend());
        withPlacements.addListener((property, before, now) -> computeTrend());
    }

    // What there is to choose from.

    public ObservableList<ModuleInfo> modules() {
        return modules;
    }

    public ObservableList<RuleSet> ruleSets() {
        return ruleSets;
    }

    // What is chosen.

    /** Code of the module shown; null where there is none. */
    public StringProperty moduleProperty() {
        return module;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** Percent, 0 to 100. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    public ReadOnlyObjectProperty<RuleSet> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Id of the student shown; null where there is none. */
    public StringProperty studentProperty() {
        return student;
    }

    /** Whether the trend takes placement sessions too. */
    public BooleanProperty withPlacementsProperty() {
        return withPlacements;
    }

    // What comes of it.

    public ReadOnlyObjectProperty<ModuleData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AttendanceResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TrendResult> trendProperty() {
        return trend.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The chosen module as the workspace tells of it. */
    public Optional<ModuleInfo> moduleInfo() {
        return modules.stream().filter(info -> info.module().equals(module.get())).findFirst();
    }

    /** The days that count; empty without data or where the dates are the wrong way round. */
    public Optional<DateRange> range() {
        return Optional.ofNullable(data.get())
                .flatMap(loaded -> loaded.table().dates())
                .flatMap(period.get()::of);
    }

    /**
     * Chooses a rule set, now or as soon as there is one of that name. A threshold that was the
     * default of the set before becomes the default of the new one.
     */
    public void chooseRules(String name) {
        wantedRules = name;
        ruleSets.stream()
                .filter(set -> set.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(this::useRules);
    }

    /** Chooses a module; one that is known not to be loaded is left out. */
    public void chooseModule(String code) {
        if (workspace == null || modules.stream().anyMatch(info -> info.module().equals(code))) {
            module.set(code);
        }
    }

    /** Reads everything again. */
    public void refresh() {
        if (ruleSetService != null) {
            setRuleSets(ruleSetService);
        }
        if (workspace != null) {
            workspaceChanged(workspace.state());
        }
        loadData();
    }

    // Services, which come and go.

    void setWorkspace(Workspace service) {
        workspace = service;
        workspaceChanged(service.state());
    }

    void unsetWorkspace(Workspace service) {
        if (workspace == service) {
            workspace = null;
            dataTicket++;
            status.set(Status.waiting());
        }
    }

    void setAnalytics(Analytics service) {
        analytics = service;
        compute();
    }

    void unsetAnalytics(Analytics service) {
        if (analytics == service) {
            analytics = null;
            resultTicket++;
            trendTicket++;
            status.set(Status.waiting());
        }
    }

    void setRuleSets(RuleSets service) {
        ruleSetService = service;
        List<RuleSet> all = service.all();
        if (!ruleSets.equals(all)) {
            ruleSets.setAll(all);
        }
        ruleSets.stream()
                .filter(set -> set.name().equalsIgnoreCase(wantedRules))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(this::useRules);
    }

    void unsetRuleSets(RuleSets service) {
        // A rule set is a value: the one in use stays right while the service is replaced.
        if (ruleSetService == service) {
            ruleSetService = null;
        }
    }

    void workspaceChanged(WorkspaceState state) {
        String chosen = module.get();
        if (!modules.equals(state.modules())) {
            modules.setAll(state.modules());
        }
        boolean gone = chosen == null || state.module(chosen).isEmpty();
        String next = gone && !modules.isEmpty() ? modules.get(0).module() : chosen;
        if (modules.isEmpty()) {
            next = null;
        }
        if (Objects.equals(next, chosen)) {
            module.set(next);
            loadData();
        } else {
            module.set(next);
        }
    }

    // The steps.

    private void useRules(RuleSet set) {
        RuleSet before = rules.get();
        if (set.equals(before)) {
            return;
        }
        rules.set(set);
        if (before == null || before.threshold() == threshold.get()) {
            threshold.set(set.threshold());
        }
        loadData();
    }

    private void loadData() {
        long ticket = ++dataTicket;
        if (workspace == null || rules.get() == null) {
            status.set(Status.waiting());
            return;
        }
        String code = module.get();
        if (code == null) {
            showNothing();
            status.set(Status.EMPTY);
            return;
        }
        if (modules.stream().noneMatch(info -> info.module().equals(code))) {
            showNothing();
            status.set(Status.failed("Module " + code + " is not loaded. Import its export."));
            return;
        }
        if (data.get() != null && !data.get().module().equals(code)) {
            // Figures of one module must never stand under the name of another.
            showNothing();
        }
        status.set(Status.loading(code));
        Workspace source = workspace;
        RuleSet set = rules.get();
        Async.whenDone(
                jobs.submit(
                        "Reading module " + code, progress -> source.module(code, set, progress)),
                (loaded, problem) -> {
                    if (ticket != dataTicket) {
                        return;
                    }
                    if (problem == null) {
                        data.set(loaded);
                        compute();
                    } else {
                        showNothing();
                        failed("Module " + code + " can't be shown", problem);
                    }
                });
    }

    private void compute() {
        long ticket = ++resultTicket;
        ModuleData loaded = data.get();
        if (loaded == null) {
            return;
        }
        if (analytics == null) {
            status.set(Status.waiting());
            return;
        }
        Optional<DateRange> range = range();
        if (range.isEmpty()) {
            result.set(null);
            trend.set(null);
            status.set(
                    Status.failed(
                            loaded.table().rows() == 0
                                    ? "Module %s has no usable rows. The import report says why."
                                            .formatted(loaded.module())
                                    : "The last day lies before the first. Change one of the dates."));
            return;
        }
        var query = new Query(range.get(), loaded.rules(), threshold.get());
        Analytics service = analytics;
        Async.whenDone(
                jobs.submit(
                        "Computing attendance of module " + loaded.module(),
                        progress -> service.attendance(loaded.table(), query)),
                (figures, problem) -> {
                    if (ticket != resultTicket) {
                        return;
                    }
                    if (problem == null) {
                        result.set(figures);
                        status.set(Status.READY);
                        computeTrend();
                    } else {
                        failed("The figures can't be computed", problem);
                    }
                });
    }

    private void computeTrend() {
        long ticket = ++trendTicket;
        ModuleData loaded = data.get();
        AttendanceResult figures = result.get();
        Optional<Integer> index =
                loaded == null || student.get() == null
                        ? Optional.empty()
                        : loaded.table().studentIndex(student.get());
        if (index.isEmpty() || figures == null) {
            trend.set(null);
            return;
        }
        if (analytics == null) {
            return;
        }
        Analytics service = analytics;
        boolean placements = withPlacements.get();
        Query query = figures.basis().query();
        Async.whenDone(
                jobs.submit(
                        "Computing the trend of a student",
                        progress -> service.trend(loaded.table(), index.get(), query, placements)),
                (line, problem) -> {
                    if (ticket != trendTicket) {
                        return;
                    }
                    trend.set(problem == null ? line : null);
                    if (problem != null) {
                        failed("The trend can't be computed", problem);
                    }
                });
    }

    private void showNothing() {
        resultTicket++;
        trendTicket++;
        data.set(null);
        result.set(null);
        trend.set(null);
    }

    private void failed(String what, Throwable problem) {
        if (problem instanceof CancellationException) {
            status.set(Status.failed(what + ": cancelled. Choose Refresh to try again."));
            return;
        }
        String why = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        status.set(Status.failed(what + ": " + why));
    }
}
