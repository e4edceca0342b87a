package org.rollcall.imports.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.value.Status;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

class VaultTroubleTest {
    private final List<String> notices = new ArrayList<>();
    private VaultHealth health = health(List.of(), List.of());
    private AttendanceContext context;
    private Workspace workspace;

    @BeforeEach
    void open() {
        Notifier notifier = (severity, title, text) -> notices.add(severity + ": " + text);
        context = Contexts.bare(nothing(Jobs.class), notifier);
        new VaultTrouble(context);
        workspace =
                (Workspace)
                        Proxy.newProxyInstance(
                                Workspace.class.getClassLoader(),
                                new Class<?>[] {Workspace.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "health" -> health;
                                            case "equals" -> proxy == arguments[0];
                                            default -> null;
                                        });
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> null));
    }

    private static VaultHealth health(List<String> problems, List<String> notes) {
        return new VaultHealth(Path.of("vault"), true, problems, notes, 0, false);
    }

    @Test
    void whatIsMissingIsToldOnceAndKeptForTheViews() {
        health = health(List.of("Change 3 is missing."), List.of("The copy was put right."));
        Contexts.workspace(context, workspace);

        List<String> wanted =
                List.of("WARNING: The copy was put right.", "ERROR: Change 3 is missing.");
        assertEquals(wanted, notices);
        assertFalse(context.model().healthProperty().get().whole());

        context.changed(new WorkspaceState(4, List.of(), List.of(), Optional.empty(), List.of()));
        Contexts.workspace(context, null);
        Contexts.workspace(context, workspace);
        assertEquals(wanted, notices, "not again");
    }

    @Test
    void anEmptyListOverMissingDataIsNoInvitation() {
        Contexts.workspace(context, workspace);
        assertEquals(Status.Kind.EMPTY, context.services().nothingLoaded().kind());
        assertEquals(
                "Nothing is loaded yet. Import exports, or drop them on the window.",
                context.services().nothingLoaded().text());

        health = health(List.of("The data can't be opened."), List.of());
        assertEquals("The data can't be opened.", context.services().nothingLoaded().text());
        assertEquals(Status.Kind.EMPTY, context.services().nothingLoaded().kind());
    }
}
