package org.rollcall.update.internal.service;

import java.util.List;
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

    /**
     * Does with the work what the user wants, and returns when there is none.
     *
     * @throws UpdateException if there is some and it may not be waited for
     */
    void settle(Ongoing wanted, Progress progress) throws UpdateException {
        List<String> titles = titles();
        if (!titles.isEmpty() && wanted == Ongoing.REFUSE) {
            throw new UpdateException(
                    "Work is under way: %s. Let it finish, or cancel it."
                            .formatted(String.join(", ", titles)));
        }
        if (wanted == Ongoing.CANCEL) {
            sources.forEach(OngoingWork::cancel);
        }
        while (!titles.isEmpty()) {
            progress.checkCancelled();
            progress.report(0, "Waiting for: " + String.join(", ", titles));
            LockSupport.parkNanos(LOOK_AGAIN);
            titles = titles();
        }
    }
}
