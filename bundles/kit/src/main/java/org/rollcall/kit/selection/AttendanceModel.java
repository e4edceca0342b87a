package org.rollcall.kit.selection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.workbench.api.Jobs;

/**
 * What all attendance views share: one module, one period, one threshold, one rule set, one
 * student, and the figures that come of them. Holds no controls. Used on the FX thread.
 */
public final class AttendanceModel {
    private final Services services;
    private final InstantSource clock;
    private RuleSets ruleSetService;
    private String wantedRules = RuleSets.STANDARD;
    private boolean ownThreshold;
    private DefaultThreshold defaultThreshold = new DefaultThreshold(50);

    private final ObservableList<ModuleInfo> modules = FXCollections.observableArrayList();
    private final ObservableList<RuleSet> ruleSets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<VaultHealth> health = new ReadOnlyObjectWrapper<>();
    private final LongProperty revision = new SimpleLongProperty(-1);
    private final StringProperty module = new SimpleStringProperty();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(new Period.All());
    private final DoubleProperty threshold = new SimpleDoubleProperty(50);
    private final ReadOnlyObjectWrapper<RuleSet> rules = new ReadOnlyObjectWrapper<>();
    private final StringProperty student = new SimpleStringProperty();

    private final Computed<ModuleData> data;
    private final Computed<AttendanceResult> result;
    private final Library library;
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.waiting());

    AttendanceModel(Jobs jobs, Services services) {
        this(jobs, services, InstantSource.system());
    }

    /**
     * @param clock tells the day of reading
     */
    AttendanceModel(Jobs jobs, Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
        data =
                new Computed<>(
                        jobs, this::readModule, services.workspace(), module, rules, revision);
        result =
                new Computed<>(
                        jobs,
                        this::computeAttendance,
                        services.analytics(),
                        data.valueProperty(),
                        period,
                        threshold);
        library = new Library(jobs, services, this);
        services.workspace().addListener((property, before, now) -> lookAtHealth());
        data.statusProperty().addListener((property, before, now) -> showStatus());
        result.statusProperty().addListener((property, before, now) -> showStatus());
        data.want(true);
        result.want(true);
    }

    // What there is to choose from.

    /** The modules that are loaded, by code. */
    public ObservableList<ModuleInfo> modules() {
        return modules;
    }

    /** The rule sets to choose from. */
    public ObservableList<RuleSet> ruleSets() {
        return ruleSets;
    }

    // What is chosen.

    /** Code of the module shown; null where there is none. */
    public StringProperty moduleProperty() {
        return module;
    }

    /** Which days count; never null. */
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** Percent, 0 to 100. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** The rule set in use; null before the first is known. {@link #chooseRules} changes it. */
    public ReadOnlyObjectProperty<RuleSet> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Id of the student shown; null where there is none. */
    public StringProperty studentProperty() {
        return student;
    }

    /** Number of the workspace's last change; -1 before it is known. */
    public LongProperty revisionProperty() {
        return revision;
    }

    /** How the stored data is; null before the first workspace came. */
    public ReadOnlyObjectProperty<VaultHealth> healthProperty() {
        return health.getReadOnlyProperty();
    }

    // What comes of it.

    /** The chosen module's data; null while there is none. */
    public ReadOnlyObjectProperty<ModuleData> dataProperty() {
        return data.valueProperty();
    }

    /** How the chosen module's data stand. */
    public ReadOnlyObjectProperty<Status> dataStatusProperty() {
        return data.statusProperty();
    }

    /** The chosen module's figures; null while there are none. */
    public ReadOnlyObjectProperty<AttendanceResult> resultProperty() {
        return result.valueProperty();
    }

    /** The chosen module's figures as they stand. */
    public ReadOnlyObjectProperty<Answer<AttendanceResult>> answerProperty() {
        return result.answerProperty();
    }

    /** How data and figures stand: the first of both that is not ready. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** All modules' data. */
    public Library library() {
        return library;
    }

    /** The chosen module as the workspace tells of it. */
    public Optional<ModuleInfo> moduleInfo() {
        return moduleInfo(module.get());
    }

    /** A module as the workspace tells of it; empty for one that is not loaded. */
    public Optional<ModuleInfo> moduleInfo(String code) {
        return modules.stream().filter(info -> info.module().equals(code)).findFirst();
    }

    /** The days that count; empty without data or where the dates are the wrong way round. */
    public Optional<DateRange> range() {
        return Optional.ofNullable(data.get()).flatMap(this::range);
    }

    /** The days that a period comes to in the chosen module; empty without data. */
    public Optional<DateRange> range(Period other) {
        return Optional.ofNullable(data.get()).flatMap(loaded -> other.of(loaded.table(), today()));
    }

    /** The days that count in a module. */
    public Optional<DateRange> range(ModuleData loaded) {
        return period.get().of(loaded.table(), today());
    }

    /** The day of reading, in the rule set's zone. */
    public LocalDate today() {
        RuleSet set = rules.get();
        return LocalDate.ofInstant(
                clock.instant(), set == null ? ZoneId.systemDefault() : set.zone());
    }

    /** What figures of a module are asked for; empty where {@link #range} is. */
    public Optional<Query> query(ModuleData loaded) {
        return range(loaded).map(range -> new Query(range, loaded.rules(), threshold.get()));
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

    /**
     * Sets the threshold of the built-in rule sets; takes effect where the default before is shown.
     *
     * @param percent 0 to 100
     */
    public void setDefaultThreshold(double percent) {
        RuleSet now = rules.get();
        boolean shown =
                now == null
                        ? !ownThreshold
                        : DefaultThreshold.isBuiltIn(now)
                                && threshold.get() == defaultThreshold.percent();
        defaultThreshold = new DefaultThreshold(percent);
        if (shown) {
            threshold.set(percent);
        }
    }

    /** Percent: the threshold of the built-in rule sets while nobody chose another. */
    public double defaultThreshold() {
        return defaultThreshold.percent();
    }

    /** Takes over a threshold that was the user's own before, whatever rule set comes. */
    void restoreThreshold(double percent) {
        ownThreshold = true;
        threshold.set(percent);
    }

    /** Chooses a module; one that is known not to be loaded is left out. */
    public void chooseModule(String code) {
        if (revision.get() < 0 || moduleInfo(code).isPresent()) {
            module.set(code);
        }
    }

    /** Reads everything again. */
    public void refresh() {
        if (ruleSetService != null) {
            setRuleSets(ruleSetService);
        }
        if (services.workspace().get() != null) {
            workspaceChanged(services.workspace().get().state());
        }
        data.invalidate();
        library.invalidate();
    }

    // Services, which come and go.

    void setWorkspace(Workspace service) {
        workspaceChanged(service.state());
        services.workspace.set(service);
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
        String next = chosen;
        if (chosen == null || state.module(chosen).isEmpty()) {
            next = modules.isEmpty() ? null : modules.get(0).module();
        }
        if (!Objects.equals(next, chosen)) {
            module.set(next);
        }
        if (revision.get() == state.revision()) {
            // The reader of a format may have come back.
            data.retry();
            library.retry();
        }
        revision.set(state.revision());
        lookAtHealth();
    }

    private void lookAtHealth() {
        Workspace workspace = services.workspace().get();
        if (workspace != null) { // While it is being replaced, what was known holds.
            health.set(workspace.health());
        }
    }

    /** Ends all work, as when the views go. */
    void close() {
        data.close();
        result.close();
        library.close();
    }

    // The steps.

    private void useRules(RuleSet set) {
        RuleSet before = rules.get();
        if (set.equals(before)) {
            return;
        }
        rules.set(set);
        boolean own =
                before == null ? ownThreshold : defaultThreshold.of(before) != threshold.get();
        if (!own) {
            threshold.set(defaultThreshold.of(set));
        }
    }

    private Computation<ModuleData> readModule() {
        Workspace source = services.workspace().get();
        RuleSet set = rules.get();
        String code = module.get();
        if (source == null || set == null) {
            return Computation.waiting();
        }
        if (code == null) {
            return Computation.none(services.nothingLoaded());
        }
        String title = Words.get("job.module", code);
        // Figures of one module must never stand under the name of another.
        boolean same = data.get() != null && data.get().module().equals(code);
        return same
                ? Computation.run(title, progress -> source.module(code, set, progress))
                : Computation.runAfresh(title, progress -> source.module(code, set, progress));
    }

    private Computation<AttendanceResult> computeAttendance() {
        ModuleData loaded = data.get();
        if (loaded == null) {
            return Computation.none(Status.waiting());
        }
        Analytics service = services.analytics().get();
        if (service == null) {
            return Computation.waiting();
        }
        Optional<Query> query = query(loaded);
        if (query.isEmpty()) {
            return Computation.none(
                    Status.failed(
                            loaded.table().rows() == 0
                                    ? Words.get("status.noRows", loaded.module())
                                    : Words.get("status.datesReversed")));
        }
        return Computation.run(
                Words.get("job.attendance", loaded.module()),
                progress -> service.attendance(loaded.table(), query.get()));
    }

    private void showStatus() {
        Status first = data.statusProperty().get();
        status.set(first.kind() == Status.Kind.READY ? result.statusProperty().get() : first);
    }
}
