package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Sheets;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.internal.updates.UpdatesModel.Snapshot;

/** What is installed, what there is to install, and the way back. */
@Component(service = View.class)
@Docked(id = UpdatesView.ID, open = false, order = 910)
public final class UpdatesView implements View {
    static final String ID = "updates";

    private final UpdatesModel model;
    private final Executor fx;
    private final UpdatesPage page;
    private final ChangeListener<Snapshot> changes;

    @Activate
    public UpdatesView(
            @Reference UpdatesModel model,
            @Reference Sheets sheets,
            @Reference Notifier notifier,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.model = model;
        this.fx = fx;
        page = new UpdatesPage(model, new ChangeSheet(model, sheets, notifier));
        changes = (property, was, now) -> page.show(now);
    }

    @Deactivate
    void close() {
        fx.execute(() -> model.snapshotProperty().removeListener(changes));
    }

    @Override
    public String title() {
        return T.get("updates.title");
    }

    @Override
    public Node node() {
        if (!page.isBuilt()) {
            page.build();
            model.snapshotProperty().addListener(changes);
            page.show(model.snapshotProperty().get());
        }
        return page.node();
    }

    @Override
    public ViewState save() {
        return new ViewState(Map.of("change", page.selectedChange()));
    }

    @Override
    public void restore(ViewState state) {
        page.selectChange(state.get("change", ""));
    }
}
