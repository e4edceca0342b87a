package org.rollcall.imports.internal.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.workbench.api.Command;

/** A command for each recent folder, so that menu and search have them. */
@Component(
        service = {},
        immediate = true)
public final class RecentCommands {
    private static final int ORDER = 60;

    private final BundleContext bundle;
    private final AttendanceContext context;
    private final RecentFolders recent;
    private final ImportActions actions;
    private final List<ServiceRegistration<Command>> registered = new ArrayList<>();
    private final ListChangeListener<Path> changed = change -> offer();
    private boolean closed; // Only on the FX thread, as is all else.

    @Activate
    public RecentCommands(
            BundleContext bundle,
            @Reference AttendanceContext context,
            @Reference RecentFolders recent,
            @Reference ImportActions actions) {
        this.bundle = bundle;
        this.context = context;
        this.recent = recent;
        this.actions = actions;
        context.fx()
                .execute(
                        () -> {
                            if (!closed) {
                                recent.folders().addListener(changed);
                                offer();
                            }
                        });
    }

    @Deactivate
    void close() {
        context.fx()
                .execute(
                        () -> {
                            closed = true;
                            recent.folders().removeListener(changed);
                            withdraw();
                        });
    }

    private void offer() {
        withdraw();
        try {
            for (Path folder : recent.folders()) {
                int number = registered.size() + 1;
                var properties = new Hashtable<String, Object>();
                properties.put("rollcall.command.id", "import-recent-" + number);
                properties.put("rollcall.command.menu", "File");
                properties.put("rollcall.command.order", ORDER + number);
                registered.add(
                        bundle.registerService(Command.class, new Again(folder), properties));
            }
        } catch (IllegalStateException e) {
            // The bundle is stopping; its services go by themselves.
            registered.clear();
        }
    }

    private void withdraw() {
        for (ServiceRegistration<Command> registration : registered) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // It went with the bundle.
                continue;
            }
        }
        registered.clear();
    }

    /** Imports from a folder again. */
    private final class Again implements Command {
        private final Path folder;

        Again(Path folder) {
            this.folder = folder;
        }

        @Override
        public String label() {
            return Words.get("imports.recent", folder);
        }

        @Override
        public String description() {
            return Words.get("imports.recent.help", folder);
        }

        @Override
        public void run() {
            actions.review(List.of(folder));
        }
    }
}
