package org.rollcall.api.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * How the stored data was found when it was opened, and what has become of it since.
 *
 * @param folder where it lies
 * @param usable whether it could be opened; where not, nothing is loaded and nothing can be
 *     imported, and the problems say why and what to do
 * @param problems what is missing or can't be used, what is kept and what to do, as sentences for
 *     people; empty in good times
 * @param notes what was put right by itself, with nothing missing, as sentences for people
 * @param unnamed imported files that lie there and that no change names; {@link
 *     Workspace#bringBack} makes copies of them
 * @param canSettle whether {@link Workspace#settle} would silence a problem
 */
public record VaultHealth(
        Path folder,
        boolean usable,
        List<String> problems,
        List<String> notes,
        int unnamed,
        boolean canSettle) {
    public VaultHealth {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is missing. */
    public boolean whole() {
        return problems.isEmpty();
    }
}
