package org.rollcall.itests.internal;

import java.nio.file.Path;
import java.util.List;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.Workspace;

/** The cases with expected tables. */
final class Cases {
    private Cases() {}

    static Path input(String name) {
        return Path.of(System.getProperty("rollcall.itests.cases"), name, "input");
    }

    static ImportResult load(String name) {
        try {
            return Osgi.service(Workspace.class).importFiles(List.of(input(name)), Progress.none());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
