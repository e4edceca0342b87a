package org.rollcall.workbench.tools.internal.updates;

import java.util.List;
import java.util.Optional;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.UpdateCheck;

/**
 * What there is to see of updates.
 *
 * @param availability whether there is anybody to ask
 * @param activity what is under way
 * @param check the last look at the sites; empty if there was none in this session
 * @param history the newest first
 * @param said how what was asked for last has ended; empty while nothing was
 * @param failed whether that did not go as the user wanted
 */
record UpdatesState(
        Availability availability,
        Activity activity,
        Optional<UpdateCheck> check,
        List<InstalledFeature> installed,
        List<InstallationChange> history,
        String said,
        boolean failed) {
    static final UpdatesState FIRST =
            new UpdatesState(
                    Availability.AWAITED,
                    Activity.NONE,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    "",
                    false);

    UpdatesState {
        installed = List.copyOf(installed);
        history = List.copyOf(history);
    }

    /** Whether there is anybody to ask. */
    enum Availability {
        PRESENT,
        /** Not just now; as while it is replaced itself. */
        AWAITED,
        ABSENT
    }

    /** What is under way. */
    enum Activity {
        NONE,
        CHECKING,
        PREPARING,
        APPLYING
    }

    /** Whether the user can ask for something. */
    boolean ready() {
        return availability == Availability.PRESENT && activity == Activity.NONE;
    }

    UpdatesState with(Availability now) {
        return new UpdatesState(now, activity, check, installed, history, said, failed);
    }

    UpdatesState with(Activity now) {
        return new UpdatesState(availability, now, check, installed, history, said, failed);
    }

    UpdatesState saying(String text, boolean isFailure) {
        return new UpdatesState(availability, activity, check, installed, history, text, isFailure);
    }

    UpdatesState reading(
            Optional<UpdateCheck> lastCheck,
            List<InstalledFeature> features,
            List<InstallationChange> changes) {
        return new UpdatesState(availability, activity, lastCheck, features, changes, said, failed);
    }
}
