package org.rollcall.update.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateService.Ongoing;

/** Work that must end before bundles are replaced. */
final class WorkUnderWay {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<OngoingWork> sources = new CopyOnWriteArrayList<>();

    void add(OngoingWork source) {
        sources.add(source);
    }

    void remove(OngoingWork source) {
        sources.remove(source);
    }

    private List<String> titles() {
        return sources.stream().flatMap(source -> source.titles().stream()).toList();
    }

    /** Nobody begins work until this is closed. */
    interface Rest extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Does with the work what the user wants, and returns when there is none.
     *
     * @throws UpdateException if there is some and it may not be waited for
     */
    Rest settle(Ongoing wanted, Progress progress) throws UpdateException {
        Optional<Rest> rest = pause();
        if (rest.isEmpty() && wanted == Ongoing.REFUSE) {
            throw new UpdateException(
                    "Work is under way: %s. Let it finish, or cancel it."
                            .formatted(String.join(", ", titles())));
        }
        if (rest.isEmpty() && wanted == Ongoing.CANCEL) {
            sources.forEach(OngoingWork::cancel);
        }
        while (rest.isEmpty()) {
            progress.checkCancelled();
            progress.report(0, "Waiting for: " + String.join(", ", titles()));
            LockSupport.parkNanos(LOOK_AGAIN);
            rest = pause();
        }
        return rest.get();
    }

    /** All rest, or none does. */
    private Optional<Rest> pause() {
        var resting = new ArrayList<OngoingWork>();
        for (OngoingWork source : sources) {
            if (!source.pause()) {
                resting.forEach(OngoingWork::resume);
                return Optional.empty();
            }
            resting.add(source);
        }
        // Linked here: this bundle may itself be replaced before it is closed.
        Rest rest = () -> resting.forEach(OngoingWork::resume);
        return Optional.of(rest);
    }
}
