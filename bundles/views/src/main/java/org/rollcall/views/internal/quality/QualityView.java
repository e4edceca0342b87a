package org.rollcall.views.internal.quality;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.modules.Presentation;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;

/** How good the data are: rejected rows, unknown marks, old modules, missing students. */
@Component(service = View.class)
@Docked(id = "quality", order = 80)
public final class QualityView extends BaseView {
    private final Presentation presentation;

    @Activate
    public QualityView(@Reference AttendanceContext context, @Reference Presentation presentation) {
        super(Words.get("view.quality"), context);
        this.presentation = presentation;
        needsAllModules();
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        Computed<Quality> quality =
                computed(
                        this::ask,
                        context.model().library().valueProperty(),
                        context.model().revisionProperty(),
                        presentation.staleAfterDaysProperty(),
                        context.services().workspace());
        return new QualityPage(context, quality, subscriptions).node();
    }

    private Computation<Quality> ask() {
        List<ModuleData> all = context.model().library().valueProperty().get();
        Workspace workspace = context.services().workspace().get();
        if (all == null) {
            return Computation.none(context.model().library().statusProperty().get());
        }
        if (workspace == null) {
            return Computation.waiting();
        }
        Predicate<ModuleInfo> stale = presentation.staleNow();
        List<ModuleInfo> infos = List.copyOf(context.model().modules());
        return Computation.run(
                Words.get("job.quality"),
                progress ->
                        new Quality(
                                Quality.modules(infos, all, stale),
                                Quality.reasons(all),
                                Quality.missing(all),
                                Quality.history(workspace.history())));
    }
}
