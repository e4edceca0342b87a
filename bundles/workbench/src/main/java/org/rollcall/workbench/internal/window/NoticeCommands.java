package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.workbench.internal.commands.Contribution;
import org.rollcall.workbench.internal.notices.Offers;

/** The window's commands, as notices offer them. */
record NoticeCommands(Supplier<List<Contribution>> commands) implements Offers {

    @Override
    public Optional<String> label(String command) {
        return find(command).map(found -> found.command().label());
    }

    @Override
    public void run(String command) {
        find(command).ifPresent(found -> found.command().run());
    }

    private Optional<Contribution> find(String command) {
        return commands.get().stream()
                .filter(offer -> offer.id().equals(command) && offer.enabled())
                .findFirst();
    }
}
