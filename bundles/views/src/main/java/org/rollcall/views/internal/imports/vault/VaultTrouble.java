package org.rollcall.views.internal.imports.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.workbench.api.Notifier.Severity;

/** How the stored data is, told once as notices and kept for the views. Used on the FX thread. */
@Component(
        service = {VaultTrouble.class, WorkspaceListener.class},
        immediate = true)
public final class VaultTrouble implements WorkspaceListener {
    private final AttendanceContext context;
    private final ReadOnlyObjectWrapper<VaultHealth> health = new ReadOnlyObjectWrapper<>();
    private final Set<String> told = new HashSet<>();
    private final ChangeListener<Workspace> follower = (property, before, now) -> look();

    @Activate
    public VaultTrouble(@Reference AttendanceContext context) {
        this.context = context;
        context.fx()
                .execute(
                        () -> {
                            context.services().workspace().addListener(follower);
                            look();
                        });
    }

    @Deactivate
    void close() {
        context.fx().execute(() -> context.services().workspace().removeListener(follower));
    }

    /** Null before the first workspace came. */
    public ReadOnlyObjectProperty<VaultHealth> healthProperty() {
        return health.getReadOnlyProperty();
    }

    @Override
    public void changed(WorkspaceState state) {
        context.fx().execute(this::look);
    }

    private void look() {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            return; // it is being replaced; what was known holds
        }
        VaultHealth now = workspace.health();
        health.set(now);
        tell(Severity.WARNING, "vault.mended", now.notes());
        tell(Severity.ERROR, now.usable() ? "vault.missing" : "vault.closed", now.problems());
    }

    private void tell(Severity severity, String title, List<String> sentences) {
        for (String sentence : sentences) {
            if (told.add(sentence)) {
                context.notifier().notify(severity, Words.get(title), sentence);
            }
        }
    }
}
