package org.rollcall.imports.internal.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.workbench.api.Notifier.Severity;

/** Says once, as notices, what was missing or mended in the stored data. */
@Component(service = VaultTrouble.class, immediate = true)
public final class VaultTrouble {
    private final AttendanceContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Set<String> told = new HashSet<>();

    @Activate
    public VaultTrouble(@Reference AttendanceContext context) {
        this.context = context;
        context.fx()
                .execute(() -> subscriptions.follow(context.model().healthProperty(), this::tell));
    }

    @Deactivate
    void close() {
        context.fx().execute(subscriptions::close);
    }

    private void tell(VaultHealth now) {
        if (now == null) {
            return; // There was no workspace yet.
        }
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
