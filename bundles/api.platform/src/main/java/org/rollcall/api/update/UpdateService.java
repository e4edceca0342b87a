package org.rollcall.api.update;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;

/**
 * The cycle of an update: look, prepare, apply, and go back. Used alike by the window and the
 * command line. Nothing here is quick enough for the FX thread but {@link #lastCheck}.
 *
 * <p>One change at a time: while one is under way, in this process or another, a second is refused.
 */
@ProviderType
public interface UpdateService {

    /** What runs now, by name. */
    List<InstalledFeature> installed();

    /** All changes, the newest first; the last is what the installed product itself brought. */
    List<InstallationChange> history();

    /**
     * Asks all update sites. A site that can't be asked or believed is told of in the result and
     * offers nothing; being offline is normal.
     *
     * @throws CancellationException if cancelled
     */
    UpdateCheck check(Progress progress);

    /** What the last check of this session found, without what was installed since. */
    Optional<UpdateCheck> lastCheck();

    /**
     * Fetches features, verifies every byte, and tries whether all bundles would fit together.
     * Nothing that runs is changed.
     *
     * @param features as offered by the last check
     * @throws UpdateException if it can't be applied; its message says why and what to do
     * @throws CancellationException if cancelled
     */
    PreparedChange prepare(List<FeatureId> features, Progress progress) throws UpdateException;

    /**
     * Prepares to go back to what ran after an earlier change.
     *
     * @param number of the change in the history
     * @throws UpdateException if that can't be gone back to
     */
    PreparedChange prepareReturn(long number) throws UpdateException;

    /**
     * Makes a prepared change: replaces the bundles, checks that all is well, and otherwise puts
     * everything back. Where no window runs, or a bundle can't be replaced while running, the
     * change waits for the next start. It is made on a thread of its own: whoever asks may itself
     * be replaced, and learns from the history then how it ended.
     *
     * @param work what to do about work that is under way
     * @return how it ended: kept, waiting for the next start, or undone, with the reasons
     * @throws UpdateException if nothing could be tried, as when another change is under way or
     *     there is work under way that may not be waited for
     * @throws CancellationException if cancelled while it waited for work
     */
    InstallationChange apply(PreparedChange change, Ongoing work, Progress progress)
            throws UpdateException;

    /** What to do about work that is under way, as an import, before bundles are replaced. */
    enum Ongoing {
        /** Don't begin. */
        REFUSE,
        /** Let it finish first. */
        AWAIT,
        /** Cancel it, with the user's consent. */
        CANCEL
    }
}
