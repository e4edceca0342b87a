package org.rollcall.views.internal.reconcile;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** Two rule sets side by side, each difference named: reconciliation with the former tool. */
@Component(service = View.class)
@Docked(id = "reconcile", order = 90, open = false)
public final class ReconcileView extends BaseView {
    private final StringProperty other = new SimpleStringProperty(RuleSets.ORIGINAL);

    @Activate
    public ReconcileView(@Reference AttendanceContext context) {
        super(Words.get("view.reconcile"), context);
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        var model = context.model();
        Computed<Reconciliation> result =
                computed(
                        this::ask,
                        other,
                        model.dataProperty(),
                        model.periodProperty(),
                        context.services().workspace(),
                        context.services().reconciler());
        subscriptions.kept().add("other", other::get, other::set);
        subscriptions.follow(model.ruleSets(), result::invalidate);
        return new ReconcilePage(context, other, result, subscriptions).node();
    }

    private Computation<Reconciliation> ask() {
        var model = context.model();
        Reconciler reconciler = context.services().reconciler().get();
        Workspace workspace = context.services().workspace().get();
        String code = model.moduleProperty().get();
        RuleSet one = model.rulesProperty().get();
        if (model.dataProperty().get() == null || code == null || one == null) {
            return Computation.none(model.dataStatusProperty().get());
        }
        if (reconciler == null || workspace == null) {
            return Computation.waiting();
        }
        Optional<RuleSet> second =
                model.ruleSets().stream().filter(set -> set.name().equals(other.get())).findFirst();
        if (second.isEmpty() || second.get().equals(one)) {
            return Computation.none(Status.nothing(Words.get("reconcile.choose", one.name())));
        }
        // All days of the module are each rule set's own; other choices are fixed days.
        boolean all = model.periodProperty().get() instanceof Period.All;
        Optional<DateRange> range = all ? Optional.empty() : model.range();
        if (!all && range.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        return Computation.runAfresh(
                Words.get("job.reconcile", code),
                progress ->
                        reconciler.reconcile(
                                rules -> workspace.module(code, rules, progress.silent()).table(),
                                one,
                                second.get(),
                                range,
                                progress));
    }
}
