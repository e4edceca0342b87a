package org.rollcall.update.internal.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateService;
import org.rollcall.api.update.UpdateService.Ongoing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Updating, and going back. */
final class ChangeCommands {
    private static final int UNDONE = 1;

    private ChangeCommands() {}

    @Command(
            name = "update",
            description = "Look for updates at the update sites that are set, and install them.")
    static final class Update implements Callable<Integer> {
        private final UpdateService updates;
        private final PrintWriter out;
        private final PrintWriter err;

        @Parameters(
                arity = "0..*",
                paramLabel = "FEATURE",
                description = "Which to update (default: all that have an update).")
        private List<String> names = List.of();

        @Option(names = "--look", description = "Only show what there is.")
        private boolean look;

        Update(UpdateService updates, PrintWriter out, PrintWriter err) {
            this.updates = updates;
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws UpdateException {
            UpdateCheck check = updates.check(Progress.none());
            if (check.sites().isEmpty()) {
                throw new UpdateException(
                        "No update site is set. The admin guide says how (docs/admin-guide.md).");
            }
            check.sites().stream()
                    .filter(site -> site.answer() != SiteState.Answer.TRUSTED)
                    .forEach(site -> err.println(site.message()));
            for (String name : names) {
                if (check.offers().stream().noneMatch(o -> o.id().name().equals(name))) {
                    throw new UpdateException("There is no update of '%s'.".formatted(name));
                }
            }
            List<Offer> wanted =
                    check.offers().stream()
                            .filter(o -> names.isEmpty() || names.contains(o.id().name()))
                            .filter(o -> look || names.contains(o.id().name()) || o.isUpdate())
                            .toList();
            wanted.forEach(this::show);
            if (look && wanted.isEmpty()) {
                out.println("There is nothing new.");
            }
            List<FeatureId> ids =
                    wanted.stream().filter(o -> o.held().isEmpty()).map(Offer::id).toList();
            if (ids.isEmpty() && !look) {
                out.println(
                        check.offers().isEmpty()
                                ? "There is nothing new."
                                : "There is nothing to install.");
                boolean believed =
                        check.sites().stream()
                                .allMatch(site -> site.answer() == SiteState.Answer.TRUSTED);
                return believed ? 0 : UNDONE;
            }
            return look ? 0 : made(updates, updates.prepare(ids, Progress.none()), out);
        }

        private void show(Offer offer) {
            out.println(
                    "%s %s → %s (%,d KB, from %s)"
                            .formatted(
                                    offer.id().name(),
                                    offer.installed().isEmpty() ? "none" : offer.installed(),
                                    offer.id().version(),
                                    (offer.bytes() + 1023) / 1024,
                                    offer.site()));
            offer.changes().forEach(change -> out.println("  - " + change));
            if (!offer.held().isEmpty()) {
                out.println("  " + offer.held());
            }
        }
    }

    @Command(
            name = "rollback",
            description = "Go back to what ran before, or to what ran after an earlier change.")
    static final class RollBack implements Callable<Integer> {
        private final UpdateService updates;
        private final PrintWriter out;

        @Parameters(
                arity = "0..1",
                paramLabel = "NUMBER",
                description = "A change of the history (default: the one before the last).")
        private Long number;

        RollBack(UpdateService updates, PrintWriter out) {
            this.updates = updates;
            this.out = out;
        }

        @Override
        public Integer call() throws UpdateException {
            long wanted = number != null ? number : before();
            return made(updates, updates.prepareReturn(wanted), out);
        }

        /** The newest state that was kept before the one that runs. */
        private long before() throws UpdateException {
            List<InstallationChange> history = updates.history();
            long running =
                    history.stream()
                            .filter(InstallationChange::running)
                            .mapToLong(InstallationChange::number)
                            .findFirst()
                            .orElse(Long.MAX_VALUE);
            return history.stream()
                    .filter(change -> change.number() < running && change.returnable())
                    .mapToLong(InstallationChange::number)
                    .findFirst()
                    .orElseThrow(
                            () -> new UpdateException("There is nothing before to go back to."));
        }
    }

    /** Makes a change, and says how it ended. */
    private static int made(UpdateService updates, PreparedChange change, PrintWriter out)
            throws UpdateException {
        change.replaced().forEach(line -> out.println("  " + line));
        change.nextStart().forEach(line -> out.println("  " + line));
        InstallationChange made = updates.apply(change, Ongoing.AWAIT, Progress.none());
        String how =
                switch (made.result()) {
                    case KEPT -> "Done";
                    case WAITING -> "Ready";
                    default -> "Undone";
                };
        out.println(
                "%s: %s. %s"
                        .formatted(
                                how, ListCommands.features(made.features()), made.explanation()));
        return made.result() == InstallationChange.Result.UNDONE ? UNDONE : 0;
    }
}
